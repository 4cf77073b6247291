/**
 * The calls as promises, over the wasm as a file of its own: it is compiled while it loads, and cached apart from the
 * scripts. Where a page has loaded it this way, the element uses it too.
 *
 * A bundler has to copy the file: see docs/embedding.md for those that do not by themselves. `load` also takes the
 * file's address, an answer that brings it, its bytes, or a compiled module.
 */

import { load as from } from './engine.js';

export { KurzumError, analyze, readHtml, readPage, summarize, summarizeHtml, summarizePage, toHtml, toMarkdown, toText } from './engine.js';

/**
 * Loads the wasm. Call it before the others.
 *
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} [source] by default the file in the package
 * @returns {Promise<void>}
 */
export function load(source = new URL('../pkg/kurzum_bg.wasm', import.meta.url)) {
  return from(source);
}
