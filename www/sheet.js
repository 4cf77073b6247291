import { CSS } from './style.js';

/** @type {WeakMap<object, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * The stylesheet for a document: a constructed one, which no Content-Security-Policy has to allow. One document's sheet
 * cannot be used in another.
 *
 * @param {Document} document
 * @returns {CSSStyleSheet}
 */
export function sheet(document) {
  let found = sheets.get(document);
  if (!found) {
    const View = document.defaultView ?? globalThis;
    found = new View.CSSStyleSheet();
    found.replaceSync(CSS);
    sheets.set(document, found);
  }
  return found;
}
