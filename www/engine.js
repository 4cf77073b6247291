/**
 * What the element and pages use: the same calls as the package, each a promise, over a wasm file that is loaded from
 * its address when the first call needs it. It works under `script-src 'self' 'wasm-unsafe-eval'`.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./calls.js').ExportOptions} ExportOptions
 */

import * as calls from './calls.js';
import { KurzumError } from './errors.js';

export { KurzumError };

/** @type {Promise<void> | undefined} */
let loading;

/**
 * Loads the wasm. Calls do it by themselves; call it to load early, or to say where the wasm is.
 *
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} [source] the file's address, an answer that
 *   brings it, its bytes, or the compiled module; by default the file that lies in the package
 * @returns {Promise<void>}
 */
export function load(source = new URL('../pkg/kurzum_bg.wasm', import.meta.url)) {
  if (calls.isStarted()) return Promise.resolve();
  loading ??= compile(source).then(calls.start).catch((error) => {
    // The next call tries again: the connection may be back.
    loading = undefined;
    throw new KurzumError('unavailable', `kurzum's wasm cannot be used: ${error.message}`, { cause: error });
  });
  return loading;
}

/**
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (!(typeof source === 'string' || source instanceof URL || source instanceof Response)) {
    return WebAssembly.compile(source);
  }
  const answer = source instanceof Response ? source : await fetch(source);
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  // Streaming wants this very type; a server that has another still gets its wasm used.
  return /^application\/wasm\s*(;|$)/i.test(answer.headers.get('Content-Type') ?? '')
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

/**
 * Makes a card of pasted text.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Promise<Card>}
 */
export async function summarize(text, options) {
  await load();
  return calls.summarize(text, options);
}

/**
 * Everything found in pasted text, before the choice of what a card shows.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Promise<Analysis>}
 */
export async function analyze(text, options) {
  await load();
  return calls.analyze(text, options);
}

/**
 * The card as Markdown.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
export async function toMarkdown(card, options) {
  await load();
  return calls.toMarkdown(card, options);
}

/**
 * The card as HTML.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
export async function toHtml(card, options) {
  await load();
  return calls.toHtml(card, options);
}

/**
 * The card as plain text.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
export async function toText(card, options) {
  await load();
  return calls.toText(card, options);
}
