/**
 * The package's functions: synchronous, the wasm inside the script, so that Node, workers and every bundler have them
 * alike. `index.js` and `node.js` bring their own wasm.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./export.js').ExportOptions} ExportOptions
 * @typedef {import('./calls.js').PageReading} PageReading
 */

import { bytesOf } from './bytes.js';
import * as calls from './calls.js';
import { KurzumError } from './errors.js';
import { html, markdown, text as plain } from './export.js';
import { ALL } from './i18n/all.js';
import { english, known } from './i18n/index.js';

export { KurzumError };
export { toCalendar } from './calendar.js';
export { linkTo } from './links.js';
export { toJsonLd } from './structured.js';

/** @type {{ characters: string, glue?: import('./calls.js').Core }} */
let build;

/**
 * Says which build the functions use.
 *
 * @param {string} characters the wasm: see bytes.js
 * @param {import('./calls.js').Core} [glue] where it is not the browser's build
 */
export function use(characters, glue) {
  build = { characters, glue };
}

/** Starts the instance with the first call, so that the import alone costs nothing. */
function started() {
  if (calls.isStarted()) return calls;
  try {
    calls.start(new WebAssembly.Module(bytesOf(build.characters)), build.glue);
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
 * Makes a card of the article in a page.
 *
 * @param {Document | Element} page the document, or the element that the article is in; live or not
 * @param {Options} [options]
 * @returns {Card}
 */
export function summarizePage(page, options) {
  return started().readPage(page, options).card;
}

/**
 * As {@link summarizePage}, with the text that the card's spans count in and where each span stands in the page.
 *
 * @param {Document | Element} page
 * @param {Options} [options]
 * @returns {PageReading}
 */
export function readPage(page, options) {
  return started().readPage(page, options);
}

/**
 * Makes a card of the article in a page, given as a string of HTML.
 *
 * @param {string} html
 * @param {Options} [options]
 * @returns {Card}
 */
export function summarizeHtml(html, options) {
  return started().readHtml(html, options).card;
}

/**
 * As {@link summarizeHtml}, with the text that the card's spans count in.
 *
 * @param {string} html
 * @param {Options} [options]
 * @returns {PageReading}
 */
export function readHtml(html, options) {
  return started().readHtml(html, options);
}

/**
 * The card as Markdown.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toMarkdown(card, options) {
  return written(markdown, card, options);
}

/**
 * The card as HTML.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toHtml(card, options) {
  return written(html, card, options);
}

/**
 * The card as plain text.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {string}
 */
export function toText(card, options) {
  return written(plain, card, options);
}

/**
 * @param {typeof markdown} form
 * @param {Card} card
 * @param {ExportOptions} [options]
 */
function written(form, card, options) {
  const lang = known(String(options?.lang ?? card?.lang ?? ''));
  return form(card, ALL[lang] ?? english, lang);
}
