import { h, mount } from './tree.js';

/**
 * The article's text with the passages marked that a card cites.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Span} Span
 * @typedef {{ start: number, end: number, kind: 'point' | 'quote' | 'when' | 'event' | 'topic', path: string }} Passage
 *   a stretch of the text and where the item that cites it is in the card, such as `quotes.1`
 * @typedef {{ kind: string, span: Span }} Block
 * @typedef {{ kind: string | undefined, start: number, end: number }} Line
 */

/** Passages that are always marked. An event's whole clause and a topic show only when asked for. */
const MARKED = new Set(['point', 'quote', 'when']);

/** What a block of the article is shown as. */
const TAGS = /** @type {Record<string, string>} */ ({ headline: 'h3', subheading: 'h4' });

/**
 * @param {Card} card
 * @returns {Passage[]}
 */
export function passages(card) {
  /** @type {Passage[]} */
  const found = [];
  /** @param {Span} span @param {Passage['kind']} kind @param {string} path */
  const add = ({ start, end }, kind, path) => found.push({ start, end, kind, path });
  card.bullets.forEach((item, i) => item.spans.forEach((span) => add(span, 'point', `bullets.${i}`)));
  card.quotes.forEach((item, i) => item.spans.forEach((span) => add(span, 'quote', `quotes.${i}`)));
  card.timeline.forEach((item, i) => {
    item.spans.forEach((span) => add(span, 'event', `timeline.${i}`));
    add(item.when.span, 'when', `timeline.${i}`);
  });
  card.topics.forEach((item, i) => item.spans.forEach((span) => add(span, 'topic', `topics.${i}`)));
  return found.filter(({ start, end }) => end > start);
}

/**
 * @param {string} text
 * @param {Card} card
 * @param {Block[]} blocks what the parts of the text are; text outside of them is shown line by line
 * @param {Document} document
 * @returns {DocumentFragment}
 */
export function source(text, card, blocks, document) {
  const cited = passages(card);
  const fragment = document.createDocumentFragment();
  for (const { kind, start, end } of lines(text, blocks)) {
    const here = cited.filter((passage) => passage.start < end && passage.end > start);
    const attributes = { class: kind, lang: card.lang, dir: 'auto' };
    fragment.append(mount(h(TAGS[kind ?? ''] ?? 'p', attributes, pieces(text, start, end, here)), document));
  }
  return fragment;
}

/**
 * Takes the reader to a passage: sets it off, scrolls to it and gives it the keyboard's focus.
 *
 * @param {Element} container
 * @param {string} path
 * @returns {boolean} whether it is there
 */
export function show(container, path) {
  hide(container);
  const pieces = [...container.querySelectorAll('[data-paths]')].filter((piece) => paths(piece).includes(path));
  for (const piece of pieces) piece.setAttribute('data-active', '');
  const [first] = pieces;
  if (!(first instanceof HTMLElement)) return false;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  return true;
}

/**
 * @param {Element} container
 */
export function hide(container) {
  for (const piece of container.querySelectorAll('[data-active]')) {
    piece.removeAttribute('data-active');
    piece.removeAttribute('tabindex');
  }
}

/** @param {Element} piece */
function paths(piece) {
  return (piece.getAttribute('data-paths') ?? '').split(' ');
}

/**
 * The text as lines to show, each with the kind of its block. What stands on a block's line beside it, such as the
 * bullet of a list item, is shown with it.
 *
 * @param {string} text
 * @param {Block[]} blocks
 * @returns {Line[]}
 */
function lines(text, blocks) {
  /** @type {Line[]} */
  const found = [];
  /** @param {number} start @param {number} end @param {string} [kind] */
  const add = (start, end, kind) => {
    if (text.slice(start, end).trim()) found.push({ kind, start, end });
  };
  let at = 0;
  for (const [i, { kind, span }] of blocks.entries()) {
    // A list item's bullet alone is no line of its own.
    if (span.start < at || !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) continue;
    let first = span.start;
    const before = text.slice(at, first);
    const lineStart = at + before.lastIndexOf('\n') + 1;
    for (const line of split(text, at, lineStart)) add(line.start, line.end);
    first = lineStart;
    const next = text.indexOf('\n', span.end);
    const rest = next < 0 ? text.length : next;
    // Blocks may share a line: the rest of it then belongs to what follows.
    const shared = (blocks[i + 1]?.span.start ?? Infinity) < rest;
    const end = shared ? span.end : rest;
    add(first, end, kind);
    at = end;
  }
  for (const line of split(text, at, text.length)) add(line.start, line.end);
  return found;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function* split(text, start, end) {
  while (start < end) {
    const next = text.indexOf('\n', start);
    const stop = next < 0 || next >= end ? end : next;
    yield { start, end: stop };
    start = stop + 1;
  }
}

/**
 * A line in pieces, cut wherever a passage begins or ends: passages may overlap.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Passage[]} here
 * @returns {import('./tree.js').Tree[]}
 */
function pieces(text, start, end, here) {
  const cuts = new Set([start, end]);
  for (const passage of here) {
    cuts.add(Math.max(passage.start, start));
    cuts.add(Math.min(passage.end, end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => {
    const from = /** @type {number} */ (sorted[i]);
    const piece = text.slice(from, to);
    const over = here.filter((passage) => passage.start <= from && passage.end >= to);
    if (!over.length) return piece;
    const kinds = [...new Set(over.map((passage) => passage.kind))].filter((kind) => MARKED.has(kind));
    const attributes = { class: kinds.join(' ') || undefined, 'data-paths': [...new Set(over.map((passage) => passage.path))].join(' ') };
    return h(kinds.length ? 'mark' : 'span', attributes, piece);
  });
}
