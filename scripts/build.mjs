/** `npm run build`: sets up what is missing and fills pkg/, the scripts' types included. */

import { build, nodeModules, rust, script, types } from './setup.mjs';

await script(() => {
  rust();
  nodeModules();
  build();
  types();
});
