/**
 * The calls of the core, over whatever instance the entry has started: `engine.js` from an address, `index.js` from
 * bytes inside the script. One place for what every call needs: zone names, errors, a new instance after a crash.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 *
 * @typedef {object} ExportOptions
 * @property {string} [lang] BCP 47 code of the headings' and dates' language; by default the article's, and English
 *   where kurzum has no words of it
 */

import * as core from '../pkg/kurzum.js';
import { KurzumError } from './errors.js';
import { withOffset } from './zones.js';

/** Bytes of wasm memory above which an instance is not kept: it never shrinks, and phones have little. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/** @type {WebAssembly.Module | undefined} */
let compiled;

/** Whether an instance runs. */
export function isStarted() {
  return compiled !== undefined;
}

/**
 * Starts an instance; the second time nothing happens.
 *
 * @param {WebAssembly.Module} module
 */
export function start(module) {
  core.initSync({ module });
  compiled = module;
}

/**
 * @param {string} text
 * @param {Options} [options]
 * @returns {Card}
 */
export function summarize(text, options) {
  return call(() => core.summarize(text, withOffset(options)));
}

/**
 * @param {string} text
 * @param {Options} [options]
 * @returns {Analysis}
 */
export function analyze(text, options) {
  return call(() => core.analyze(text, withOffset(options)));
}

/**
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toMarkdown(card, options) {
  return call(() => core.toMarkdown(card, words(card, options)));
}

/**
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toHtml(card, options) {
  return call(() => core.toHtml(card, words(card, options)));
}

/**
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toText(card, options) {
  return call(() => core.toText(card, words(card, options)));
}

/**
 * @param {Card} card
 * @param {ExportOptions} [options]
 */
function words(card, options) {
  return String(options?.lang ?? card?.lang ?? '');
}

/**
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function call(run) {
  try {
    const result = run();
    if (memoryBytes() > MOST_KEPT_BYTES) core.__wbg_reset_state();
    return result;
  } catch (error) {
    const { name, code, message } = /** @type {KurzumError} */ (error);
    if (name === 'KurzumError') throw new KurzumError(code, message);
    // A trap, or the stack's or the memory's end: what the instance holds now cannot be trusted.
    core.__wbg_reset_state();
    throw new KurzumError('crashed', `kurzum failed on this input: ${message}`, { cause: error });
  }
}

function memoryBytes() {
  // Gives the running instance's exports; it starts no second one.
  return compiled ? core.initSync({ module: compiled }).memory.buffer.byteLength : 0;
}
