/**
 * What is made of the scripts for the package: `pkg/auto.js`, one file for a script tag with everything in it, and the
 * CommonJS forms for `require`. Called by the build, after the wasm.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What stands for the wasm while esbuild is at work. */
const WASM = '"@wasm@"';

/**
 * esbuild would write the wasm's characters anew, with escapes that make the file 5 kB larger in brotli: it gets a mark instead.
 *
 * @param {string[]} literals the strings that the marks stand for are put here
 * @returns {import('esbuild').Plugin}
 */
const wasm = (literals) => ({
  name: 'wasm',
  setup: ({ onLoad }) => onLoad({ filter: /inlined\.js$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    literals.push(text.slice(text.indexOf('"'), text.lastIndexOf('"') + 1));
    return { contents: `export default ${WASM};` };
  }),
});

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} [options]
 */
async function bundle(entry, outfile, { plugins = [], ...options } = {}) {
  /** @type {string[]} */
  const literals = [];
  await build({
    absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, target: 'es2022', logLevel: 'warning', charset: 'utf8',
    plugins: [wasm(literals), ...plugins], ...options,
  });
  const [literal] = literals;
  if (literal === undefined) return;
  const path = join(root, outfile);
  const parts = readFileSync(path, 'utf8').split(WASM);
  if (parts.length !== 2) throw new Error(`${outfile}: the wasm belongs into it once, not ${parts.length - 1} times`);
  writeFileSync(path, parts.join(literal));
}

// Chromium reads a function twice that is called later than the script is read, here the whole wasm with it; the first line
// tells it that all are called at once, and it compiles them beside the page.
const banner = '//# allFunctionsCalledOnLoad\n/* kurzum: MIT OR Apache-2.0 */';
await bundle('www/auto.js', 'pkg/auto.js', { format: 'iife', minify: true, plugins: [style], banner: { js: banner } });
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
