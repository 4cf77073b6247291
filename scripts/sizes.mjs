/**
 * `cargo xtask size`: what a visitor downloads, in bytes, raw and in brotli. Writes sizes.txt, so that a change of size
 * is seen in the change that brings it; with --check it fails where the file is out of step. A budget that is exceeded
 * fails either way.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { build } from 'esbuild';

import { root } from './setup.mjs';

/** How far a size may lie from the committed one: compilers of one version differ a little between machines. */
const TOLERANCE = 0.02;

const file = join(root, 'sizes.txt');

/** @param {string} path */
const read = (path) => readFileSync(join(root, path));

/**
 * A script with what it imports, minified, as a page gets it.
 *
 * @param {string} entry
 * @param {string[]} [external]
 */
async function bundled(entry, external = []) {
  const result = await build({
    absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', external, write: false, logLevel: 'error',
  });
  return Buffer.from(result.outputFiles[0]?.contents ?? []);
}

/**
 * What a page loads of a script at once, and what it loads of it only when it is needed, minified.
 *
 * @param {string} entry
 * @param {string[]} external
 * @returns {Promise<{ first: Buffer, later: Buffer }>}
 */
async function parts(entry, external) {
  const result = await build({
    absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', external, splitting: true, outdir: 'out', write: false, metafile: true, logLevel: 'error',
  });
  const outputs = Object.entries(result.metafile.outputs);
  const first = new Set(outputs.filter(([, { entryPoint }]) => entryPoint === entry).map(([path]) => path));
  for (const path of first) {
    for (const { path: other, kind } of result.metafile.outputs[path]?.imports ?? []) if (kind === 'import-statement') first.add(other);
  }
  /** @param {boolean} wanted */
  const bytes = (wanted) => Buffer.concat(result.outputFiles.filter(({ path }) => first.has(relative(root, path)) === wanted).map(({ contents }) => contents));
  return { first: bytes(true), later: bytes(false) };
}

const element = await parts('www/define.js', ['*/engine.js']);

/** @type {{ name: string, bytes: Buffer, budget?: number, ceiling?: number }[]} */
const rows = [
  { name: 'pkg/kurzum_bg.wasm', bytes: read('pkg/kurzum_bg.wasm'), budget: 150_000, ceiling: 203_500 },
  { name: 'the element with its view, style and English words', bytes: element.first, budget: 12_000 },
  { name: 'its parts that are loaded when needed: six languages, taking along', bytes: element.later },
  { name: 'the engine with the glue', bytes: (await parts('www/engine.js', ['*/inlined.js'])).first },
  { name: 'the package, wasm inlined', bytes: await bundled('www/index.js') },
  { name: 'pkg/auto.js: everything in one file', bytes: read('pkg/auto.js'), budget: 200_000, ceiling: 230_000 },
];

const sizes = rows.map(({ name, bytes, budget, ceiling }) => ({ name, raw: bytes.length, brotli: brotliCompressSync(bytes).length, budget, ceiling: ceiling ?? budget }));
const width = Math.max(...sizes.map(({ name }) => name.length));
const text = [
  '# Written by `cargo xtask size`: bytes that a visitor downloads. Scripts are bundled and minified.',
  `${'# what'.padEnd(width)} ${'raw'.padStart(8)} ${'brotli'.padStart(8)}`,
  ...sizes.map(({ name, raw, brotli }) => `${name.padEnd(width)} ${String(raw).padStart(8)} ${String(brotli).padStart(8)}`),
  '',
].join('\n');

let failed = false;
/** @param {string} reason */
function fail(reason) {
  console.error(reason);
  failed = true;
}

console.log(text);
for (const { name, brotli, budget, ceiling } of sizes) {
  // A ceiling above the budget is a debt: it says how far a file is over what it may weigh, and that it grows no further.
  if (ceiling !== undefined && brotli > ceiling) fail(`${name}: ${brotli} bytes in brotli, the most is ${ceiling}`);
  else if (budget !== undefined && brotli > budget) console.log(`${name}: ${brotli} bytes in brotli, above the budget of ${budget}`);
}
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else {
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const { name, raw, brotli } of sizes) {
    const was = committed.split('\n').find((line) => line.startsWith(`${name} `))?.slice(width).trim().split(/\s+/).map(Number);
    const near = was && [raw, brotli].every((size, at) => Math.abs(size - (was[at] ?? 0)) <= TOLERANCE * size);
    if (!near) fail(`${name}: sizes.txt is out of step; run: cargo xtask size`);
  }
}
process.exitCode = failed ? 1 : 0;
