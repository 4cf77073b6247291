/** A trap inside the wasm: the call throws `crashed`, the next one gets a new instance. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

// A module of its own whose one function traps: (func (export "trap") unreachable)
const bytes = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
const { trap } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;

test('a trap drops the instance', async () => {
  let instances = 0;
  const Instance = WebAssembly.Instance;
  // The first instance of the core traps in `summarize`, further ones are as they are.
  WebAssembly.Instance = /** @type {any} */ (function (/** @type {WebAssembly.Module} */ module, /** @type {any} */ imports) {
    const made = new Instance(module, imports);
    if (++instances > 1) return made;
    return { exports: { ...made.exports, summarize: trap } };
  });
  WebAssembly.Instance.prototype = Instance.prototype;
  const { KurzumError, summarize } = await import('kurzum');
  assert.throws(() => summarize('Ein Satz.'), (error) => {
    assert.ok(error instanceof KurzumError);
    assert.equal(error.code, 'crashed');
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    return true;
  });
  assert.equal(instances, 2);
  assert.equal(summarize('Ein Satz.', { lang: 'de' }).lang, 'de');
  assert.equal(instances, 2);
});
