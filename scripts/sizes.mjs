/**
 * `cargo xtask size`: what a visitor downloads, in bytes, raw and in brotli. Writes sizes.txt, so that a change of size
 * is seen in the change that brings it; with --check it fails where the file is out of step. A budget that is exceeded
 * fails either way.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', external, write: false, logLevel: 'error',
  });
  return Buffer.from(result.outputFiles[0]?.contents ?? []);
}

/** @type {{ name: string, bytes: Buffer, budget?: number, ceiling?: number }[]} */
const rows = [{ name: 'pkg/kurzum_bg.wasm', bytes: read('pkg/kurzum_bg.wasm'), budget: 150_000, ceiling: 170_000 }];
if (existsSync(join(root, 'www/define.js'))) {
  rows.push({ name: 'the element with its view, style and words', bytes: await bundled('www/define.js', ['*/engine.js']), budget: 12_000 });
  rows.push({ name: 'the engine with the glue', bytes: await bundled('www/engine.js') });
}
rows.push({ name: 'the package, wasm inlined', bytes: await bundled('www/index.js') });

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
