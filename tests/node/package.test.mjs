/** The package's exports, in bare Node. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { exports } = require('kurzum/package.json');

/** @typedef {string | { [condition: string]: Entry }} Entry */

/**
 * Each path that an entry leads to, with the conditions on the way to it.
 *
 * @param {Entry} entry
 * @param {string[]} [conditions]
 * @returns {{ conditions: string[], target: string }[]}
 */
function targets(entry, conditions = []) {
  if (typeof entry === 'string') return [{ conditions, target: entry }];
  return Object.entries(entry).flatMap(([condition, inner]) => targets(inner, [...conditions, condition]));
}

for (const [name, entry] of /** @type {[string, Entry][]} */ (Object.entries(exports))) {
  const all = targets(entry);
  test(`${name} leads to files that exist, types first`, () => {
    for (const { target } of all) assert.ok(existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url))), target);
    const kinds = all.map(({ conditions }) => conditions.at(-1));
    if (kinds.includes('types')) assert.deepEqual(kinds, kinds.includes('default') ? kinds.map((_, i) => (i % 2 ? 'default' : 'types')) : ['types']);
  });
  const specifier = name.replace('.', 'kurzum');
  const code = all.filter(({ conditions, target }) => conditions.at(-1) === 'default' && target.endsWith('.js'));
  if (code.length && name !== './auto') {
    test(`${name} can be imported where there is no DOM`, async () => {
      assert.ok(await import(specifier));
    });
  }
  if (code.some(({ conditions }) => conditions[0] === 'require')) {
    test(`${name} can be required, and has the same names`, async () => {
      const { default: _, ...imported } = await import(specifier);
      assert.deepEqual(Object.keys(require(specifier)).sort(), Object.keys(imported).sort());
    });
  }
}

test('the calls over a wasm file take bytes, an answer or a compiled module', async () => {
  const { load, summarize } = await import('kurzum/wasm');
  const wasm = readFileSync(require.resolve('kurzum/kurzum.wasm'));
  // A server with another type than application/wasm still gets its wasm used.
  await load(new Response(wasm, { headers: { 'Content-Type': 'application/octet-stream' } }));
  const card = await summarize('Der Bau der Brücke beginnt im Mai.');
  assert.equal(card.version, 1);
  await assert.rejects(summarize('x', /** @type {any} */ ({ nothing: 1 })), { name: 'KurzumError', code: 'bad-option' });
});

test('the schema names what the package gives', () => {
  const schema = JSON.parse(readFileSync(require.resolve('kurzum/schema.json'), 'utf8'));
  assert.ok(schema.$defs.Card && schema.$defs.Analysis && schema.$defs.Options);
});
