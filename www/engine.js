/**
 * What the element uses: the same calls as the package, each a promise. The wasm lies in a script of its own, which is
 * loaded when the first call needs it: so it works in every bundler and wherever scripts may be loaded from. `wasm.js`
 * takes it from its file instead. Both need `script-src 'wasm-unsafe-eval'`.
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
import { known, load as wordsOf } from './i18n/index.js';

export { parse } from './calls.js';
export { KurzumError };

/** @type {Promise<void> | undefined} */
let loading;

/**
 * Loads the wasm. Calls do it by themselves; call it to load early, or to say where the wasm is.
 *
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} [source] the file's address, an answer that
 *   brings it, its bytes, or the compiled module; by default the copy that comes with the script
 * @returns {Promise<void>}
 */
export function load(source) {
  if (calls.isStarted()) return Promise.resolve();
  loading ??= compile(source).then((module) => calls.start(module)).catch((error) => {
    // The next call tries again: the connection may be back.
    loading = undefined;
    throw new KurzumError('unavailable', `kurzum's wasm cannot be used: ${error.message}`, { cause: error });
  });
  return loading;
}

/**
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} [source]
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  // At once: a fifth of the time that a promise takes, since functions are compiled when they are called.
  if (source === undefined) return new WebAssembly.Module(bytesOf((await import('../pkg/inlined.js')).default));
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
 * Makes a card of the article in a page.
 *
 * @param {Document | Element} page the document, or the element that the article is in; live or not
 * @param {Options} [options]
 * @returns {Promise<Card>}
 */
export async function summarizePage(page, options) {
  return (await readPage(page, options)).card;
}

/**
 * As {@link summarizePage}, with the text that the card's spans count in and where each span stands in the page.
 *
 * @param {Document | Element} page
 * @param {Options} [options]
 * @param {(element: Element) => boolean} [isOurs] whether an element is a card and no part of the page's article
 * @returns {Promise<PageReading>}
 */
export async function readPage(page, options, isOurs) {
  await load();
  return calls.readPage(page, options, isOurs);
}

/**
 * Makes a card of the article in a page, given as a string of HTML.
 *
 * @param {string} html
 * @param {Options} [options]
 * @returns {Promise<Card>}
 */
export async function summarizeHtml(html, options) {
  return (await readHtml(html, options)).card;
}

/**
 * As {@link summarizeHtml}, with the text that the card's spans count in.
 *
 * @param {string} html
 * @param {Options} [options]
 * @returns {Promise<PageReading>}
 */
export async function readHtml(html, options) {
  await load();
  return calls.readHtml(html, options);
}

/**
 * The card as Markdown.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
export async function toMarkdown(card, options) {
  return written('markdown', card, options);
}

/**
 * The card as HTML.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
export async function toHtml(card, options) {
  return written('html', card, options);
}

/**
 * The card as plain text.
 *
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
export async function toText(card, options) {
  return written('text', card, options);
}

/**
 * No wasm is needed for it: where a policy forbids one, a card that was made beforehand can be taken along all the same.
 *
 * @param {'markdown' | 'html' | 'text'} form
 * @param {Card} card
 * @param {ExportOptions} [options]
 * @returns {Promise<string>}
 */
async function written(form, card, options) {
  const lang = known(String(options?.lang ?? card?.lang ?? ''));
  const [forms, words] = await Promise.all([import('./export.js'), wordsOf(lang)]);
  return forms[form](card, words, lang);
}
