/**
 * The package: pure functions without a DOM, synchronous, the wasm inside the script. The same in Node, in workers
 * and in every bundler.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./calls.js').ExportOptions} ExportOptions
 */

import base64 from '../pkg/inlined.js';
import * as calls from './calls.js';
import { KurzumError } from './errors.js';

export { KurzumError };

/** Starts the instance with the first call, so that the import alone costs nothing. */
function started() {
  if (calls.isStarted()) return calls;
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  try {
    calls.start(new WebAssembly.Module(bytes));
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new KurzumError('unavailable', `kurzum's wasm cannot be used: ${message}`, { cause: error });
  }
  return calls;
}

/**
 * Makes a card of pasted text.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Card}
 */
export function summarize(text, options) {
  return started().summarize(text, options);
}

/**
 * Everything found in pasted text, before the choice of what a card shows.
 *
 * @param {string} text
 * @param {Options} [options]
 * @returns {Analysis}
 */
export function analyze(text, options) {
  return started().analyze(text, options);
}

/**
 * The card as Markdown.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toMarkdown(card, options) {
  return started().toMarkdown(card, options);
}

/**
 * The card as HTML.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toHtml(card, options) {
  return started().toHtml(card, options);
}

/**
 * The card as plain text.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toText(card, options) {
  return started().toText(card, options);
}
