/**
 * What is made of the scripts for the package: `pkg/auto.js`, one file for a script tag with everything in it, and the
 * CommonJS forms for `require`. Called by the build, after the wasm.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, transform } from 'esbuild';

import { CSS } from '../www/style.js';
import { root } from './setup.mjs';

const css = (await transform(CSS, { loader: 'css', minify: true, target: 'es2022' })).code.trim();


/**
 * The style as CSS packs it: no bundler knows that this string is CSS.
 *
 * @type {import('esbuild').Plugin}
 */
const style = {
  name: 'style',
  setup: ({ onLoad }) => onLoad({ filter: /www[/\\]style\.js$/ }, () => ({ contents: `export const CSS = ${JSON.stringify(css)};` })),
};

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} [options]
 */
async function bundle(entry, outfile, options = {}) {
  await build({
    absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, target: 'es2022', logLevel: 'warning', charset: 'utf8', ...options,
  });
}

await bundle('www/auto.js', 'pkg/auto.js', { format: 'iife', minify: true, plugins: [style], banner: { js: '/* kurzum: MIT OR Apache-2.0 */' } });
// For a card that was made on a server, under a policy that forbids a style in the page.
writeFileSync(join(root, 'pkg/card.css'), `${css}\n`);
// What `require` gets, in a folder of its own that says what it is: types there have to be of its kind too.
mkdirSync(join(root, 'pkg/cjs'), { recursive: true });
writeFileSync(join(root, 'pkg/cjs/package.json'), '{ "type": "commonjs" }\n');
for (const name of ['index', 'node', 'ssr']) {
  // Node's own wasm is left out of a build of the browser's alone.
  if (name === 'node' && !existsSync(join(root, 'pkg/node'))) continue;
  await bundle(`www/${name}.js`, `pkg/cjs/${name}.js`, { format: 'cjs', platform: 'node' });
}
