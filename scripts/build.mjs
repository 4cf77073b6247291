/** `npm run build`: sets up what is missing and fills pkg/, the scripts' types included. */

import { SetupError, build, nodeModules, run, rust, script } from './setup.mjs';

await script(() => {
  rust();
  nodeModules();
  build();
  if (!run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])) {
    throw new SetupError('The scripts have wrong types: see above.');
  }
});
