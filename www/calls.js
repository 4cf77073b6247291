/**
 * The calls of the core, over whatever instance the entry has started: `engine.js` from an address, `api.js` from
 * bytes inside the script. One place for what every call needs: zone names, errors, a new instance after a crash.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 *
 * @typedef {object} PageReading  a page's card with what its spans count in
 * @property {Card} card
 * @property {string} text the article's text: `text.slice(start, end)` is what a span names
 * @property {import('./page.js').Block[]} blocks the parts of the text and what each is
 * @property {(span: import('./card.d.ts').Span) => Range | undefined} range where a span stands in the page; undefined
 *   where it no longer does, and for a string of HTML in Node
 *
 * @typedef {typeof import('../pkg/kurzum.js') & { readHtml?: (html: unknown, options: unknown) => string }} Core the glue
 *   of the wasm; Node's build reads strings of HTML by itself
 */

import * as browserGlue from '../pkg/kurzum.js';
import { KurzumError } from './errors.js';
import { Places, copy } from './page.js';
import { withOffset } from './zones.js';

/** Bytes of wasm memory above which an instance is not kept: it never shrinks, and phones have little. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/** @type {WebAssembly.Module | undefined} */
let compiled;
/** @type {Core} */
let core = browserGlue;

/** Whether an instance runs. */
export function isStarted() {
  return compiled !== undefined;
}

/**
 * Starts an instance; the second time nothing happens.
 *
 * @param {WebAssembly.Module} module
 * @param {Core} [glue] where it is not the browser's build
 */
export function start(module, glue = browserGlue) {
  core = glue;
  core.initSync({ module });
  compiled = module;
}

/**
 * @param {string} text
 * @param {Options} [options]
 * @returns {Card}
 */
export function summarize(text, options) {
  return call(() => JSON.parse(core.summarize(text, withOffset(options))));
}

/**
 * @param {string} text
 * @param {Options} [options]
 * @returns {Analysis}
 */
export function analyze(text, options) {
  return call(() => JSON.parse(core.analyze(text, withOffset(options))));
}

/**
 * @param {Document | Element} target
 * @param {Options} [options]
 * @param {(element: Element) => boolean} [isOurs] whether an element is a card, which is left out
 * @returns {PageReading}
 */
export function readPage(target, options, isOurs = () => false) {
  if (typeof target !== 'object' || !target || !('childNodes' in target)) throw new KurzumError('bad-request', 'the page must be a document or an element');
  const { text, nodes } = copy(target, isOurs);
  const read = zoned({ ...options, url: options?.url ?? address(target) }, (given) => core.readPage(text, given));
  const places = new Places(target, isOurs, nodes, read);
  return { card: read.card, text: read.text, blocks: read.blocks, range: (span) => places.range(span) };
}

/**
 * @param {string | object} html a string, or what a Trusted Types policy made of one
 * @param {Options} [options]
 * @returns {PageReading}
 */
export function readHtml(html, options) {
  const { readHtml } = core;
  if (!readHtml) return readPage(parse(html), options);
  const { card, text, blocks } = zoned(options, (given) => readHtml(html, given));
  return { card, text, blocks, range: () => undefined };
}

/**
 * A zone's offset is that of the article's day, which the page may have to say first.
 *
 * @param {Options | undefined} options
 * @param {(options: Options | undefined) => string} read
 */
function zoned(options, read) {
  const given = withOffset(options);
  const first = call(() => JSON.parse(read(given)));
  if (given === options || options?.published !== undefined) return first;
  const again = withOffset({ ...options, published: first.card.source.published });
  return again?.timezone === given?.timezone ? first : call(() => JSON.parse(read({ ...options, timezone: again?.timezone })));
}

/**
 * The address of a page that is open and does not name its own.
 *
 * @param {Document | Element} target
 */
function address(target) {
  const page = target.ownerDocument ?? /** @type {Document} */ (target);
  if (!page.defaultView || page.querySelector('link[rel=canonical], meta[property="og:url"]')) return undefined;
  return /^https?:/.test(page.URL) ? page.URL.replace(/#.*/, '') : undefined;
}

/** @type {{ createHTML(html: string): unknown } | undefined} */
let policy;

/**
 * The document that the browser makes of a string. Nothing of it runs and nothing is fetched, which is what the policy
 * vouches for.
 *
 * @param {string | object} html
 * @returns {Document}
 */
export function parse(html) {
  // A string, or a TrustedHTML, which is made of one.
  const isText = typeof html === 'string' || Object.prototype.toString.call(html) === '[object TrustedHTML]';
  if (!isText) throw new KurzumError('bad-request', 'the page must be a string of HTML');
  // A parser that runs no scripts reads what stands in `noscript`, and breaks off the head at it.
  const text = String(html).replace(/<(\/?)noscript\b/gi, '<$1template');
  try {
    const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: object): typeof policy } }} */ (/** @type {unknown} */ (globalThis));
    policy ??= trustedTypes?.createPolicy('kurzum', { createHTML: (/** @type {string} */ given) => given });
    return new DOMParser().parseFromString(/** @type {string} */ (policy?.createHTML(text) ?? text), 'text/html');
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new KurzumError('no-html-parser', `a string of HTML cannot be read here: ${message}`, { cause: error });
  }
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
