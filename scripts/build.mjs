/** `npm run build`: sets up what is missing and fills pkg/. */

import { build, nodeModules, rust, script } from './setup.mjs';

await script(() => {
  rust();
  nodeModules();
  build();
});
