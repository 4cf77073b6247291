/**
 * The card made on a server, as a string of HTML with a declarative shadow root: it is there before any script runs, and
 * the element takes it over as it stands. No DOM and no wasm is needed.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./i18n/index.js').Words} Words
 * @typedef {import('./tree.js').Tree} Tree
 *
 * @typedef {object} ServerOptions
 * @property {string} [lang] language of the interface, BCP 47; English where kurzum has no words of it. Give the page's own
 * @property {string} [for] id or selector of the article on the page
 * @property {string} [sections] which sections, in which order
 * @property {number} [headingLevel] level of the card's heading, 1 to 5; default 2
 * @property {boolean} [open] whether a card that the reader can close is open; left out, it cannot be closed
 * @property {Partial<Words>} [strings] own interface words; set them on the element too
 * @property {string} [nonce] of the page's Content-Security-Policy, for the card's style
 * @property {string} [stylesheet] address of `card.css`, instead of a style in the page
 * @property {Record<string, string>} [attributes] further attributes of the element, such as `id` and `class`
 */

import { ALL } from './i18n/all.js';
import * as i18n from './i18n/index.js';
import { CSS } from './style.js';
import { h } from './tree.js';
import { SECTIONS, frame, merge, status } from './view.js';

for (const [code, words] of Object.entries(ALL)) i18n.add(code, words);

/** Elements that HTML writes without an end. None of a card's other elements is one. */
const VOID = new Set(['link']);

/**
 * The element with the card in it.
 *
 * @param {Card} card
 * @param {ServerOptions} [options]
 * @returns {string}
 */
export function renderToString(card, options = {}) {
  const { for: target, headingLevel, nonce, open, sections, stylesheet, strings = {} } = options;
  const asked = options.lang ?? 'en';
  const lang = i18n.inWords(asked);
  const level = Math.min(Math.max(Math.trunc(headingLevel ?? 2), 1), 5);
  const shown = frame('ready', card, undefined, {
    words: merge(i18n.words(lang) ?? i18n.english, strings),
    lang,
    level,
    sections: (sections ?? SECTIONS.join(' ')).split(/\s+/),
    closable: open !== undefined,
    closed: open === false,
  });
  const style = stylesheet === undefined
    ? h('style', { nonce }, CSS)
    : h('link', { rel: 'stylesheet', href: stylesheet });
  const shadow = h('template', { shadowrootmode: 'open' }, style, shown, status(lang));
  return written(h('kurzum-card', {
    ...options.attributes,
    lang: options.lang,
    for: target,
    sections,
    'heading-level': headingLevel === undefined ? undefined : String(level),
    open: open === undefined ? undefined : open ? '' : 'false',
    card: JSON.stringify(card),
  }, shadow));
}

/**
 * A tree as HTML, in the form in which a browser writes it.
 *
 * @param {Tree} tree
 * @param {string} [parent] tag of the element around it
 * @returns {string}
 */
function written(tree, parent) {
  // What CSS holds is our own, and HTML knows no escapes in it.
  if (typeof tree === 'string') return parent === 'style' ? tree : tree.replace(/[&<>\u00a0]/g, (c) => ENTITIES[c] ?? c);
  const { tag, attributes, children } = tree;
  for (const name of [tag, ...Object.keys(attributes)]) {
    if (!/^[a-z][\w-]*$/i.test(name)) throw new TypeError(`${JSON.stringify(name)} is no name of an attribute`);
  }
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${value.replace(/[&"<>\u00a0]/g, (c) => ENTITIES[c] ?? c)}"`);
  const start = `<${tag}${given.join('')}>`;
  return VOID.has(tag) ? start : `${start}${children.map((child) => written(child, tag)).join('')}</${tag}>`;
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' };
