/** The package's exports, in bare Node. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { exports } = require('kurzum/package.json');

/** @param {string | Record<string, string>} entry @returns {string[]} */
const targets = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));

for (const [name, entry] of Object.entries(exports)) {
  test(`${name} leads to files that exist, types first`, () => {
    for (const target of targets(entry)) {
      assert.ok(existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url))), target);
    }
    if (typeof entry === 'object') assert.equal(Object.keys(entry)[0], 'types');
  });
}

for (const [name, entry] of Object.entries(exports)) {
  if (typeof entry !== 'object') continue;
  test(`${name} can be imported where there is no DOM`, async () => {
    assert.ok(await import(name.replace('.', 'kurzum')));
  });
}

test('the engine takes bytes, an answer or a compiled module', async () => {
  const { load, summarize } = await import('kurzum/engine');
  const wasm = readFileSync(require.resolve('kurzum/wasm'));
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
