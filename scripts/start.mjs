/** `npm start`: sets up what is missing, builds what is stale, serves the demo. PORT chooses the port. */

import { serve } from './serve.mjs';
import { build, nodeModules, rust, say, script } from './setup.mjs';

await script(async () => {
  rust();
  nodeModules();
  build();
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) });
  say(`The demo: ${url}   (Ctrl+C ends it)`);
});
