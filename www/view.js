import { strips } from './drawing.js';
import { count, fill } from './i18n/index.js';
import { h } from './tree.js';
import { datetime, dayLabel, label } from './when.js';

/**
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Span} Span
 * @typedef {import('./card.d.ts').Quote} Quote
 * @typedef {import('./card.d.ts').Entry} Entry
 * @typedef {import('./i18n/index.js').Words} Words
 * @typedef {import('./tree.js').Branch} Branch
 * @typedef {import('./tree.js').Tree} Tree
 *
 * @typedef {{ words: Words, lang: string, level: number, sections: string[], text?: string, closable?: boolean, closed?: boolean }} Setting
 *   interface words and their language; the level of the card's heading; the sections to show, in order; the article's
 *   text where it is at hand: it tells which quote marks were used and how far down a passage stands; whether the reader
 *   can close the card, and has
 * @typedef {Setting & { length: number }} Measured  with the article's length, or the end of its last cited passage
 */

/** The sections that a card can show, in their order. */
export const SECTIONS = ['points', 'quotes', 'timeline', 'topics'];

/** Marks around a quote where the article's own are not known. */
const MARKS = /** @type {Record<string, [string, string]>} */ ({
  de: ['„', '“'],
  en: ['“', '”'],
  es: ['«', '»'],
  fr: ['« ', ' »'],
  it: ['«', '»'],
  nl: ['‘', '’'],
  pt: ['“', '”'],
});

/** Typographic marks that open a quote in some tradition, and those that close one. Straight marks are in neither. */
const OPENING = '„“«»‘‚‹›';
const CLOSING = '“”»«’‘›‹';

/**
 * The whole card in one of its states: what the element shows, and what a server writes.
 *
 * @param {'empty' | 'working' | 'ready' | 'error'} state
 * @param {Card | undefined} card
 * @param {{ code?: string } | undefined} error
 * @param {Setting} setting
 * @returns {Branch}
 */
export function frame(state, card, error, setting) {
  const { words, lang, level, closable, closed } = setting;
  const body =
    closed ? []
    : state === 'ready' && card ? ready(card, setting)
    : state === 'working' ? [working(words)]
    : state === 'error' ? [failed(error ?? {}, words)]
    : [blank(words.empty, words.emptyHint)];
  const title = h(`h${level}`, { class: 'title', part: 'title' }, h('slot', { name: 'title' }, words.title));
  return h('div', { class: 'card', part: 'card', lang, 'data-state': state, 'aria-busy': String(state === 'working') },
    closable
      ? h('div', { class: 'head' }, title,
          h('button', { type: 'button', class: 'action', part: 'action toggle', 'data-action': 'toggle', 'aria-expanded': String(!closed) },
            closed ? words.open : words.close))
      : title,
    body,
    h('slot', { name: 'footer' }));
}

/**
 * Where a screen reader is told what has happened: it is there, empty, from the beginning.
 *
 * @param {string} lang
 * @returns {Branch}
 */
export function status(lang) {
  return h('p', { class: 'status', role: 'status', lang });
}

/**
 * Own words over kurzum's, one level deep.
 *
 * @param {Words} words
 * @param {Partial<Words>} own
 * @returns {Words}
 */
export function merge(words, own) {
  /** @type {Record<string, unknown>} */
  const merged = { ...words };
  for (const [key, value] of Object.entries(own)) {
    const given = merged[key];
    merged[key] = typeof value === 'object' && typeof given === 'object' ? { ...given, ...value } : value;
  }
  return /** @type {Words} */ (/** @type {unknown} */ (merged));
}

/**
 * @param {Card} card
 * @param {Setting} setting
 * @returns {import('./tree.js').Maybe[]}
 */
function ready(card, setting) {
  const length = setting.text?.length
    ?? [card.bullets, card.quotes, card.timeline].flat().reduce((end, { spans }) => Math.max(end, spans.at(-1)?.end ?? 0), 1);
  const measured = { ...setting, length };
  const shown = {
    points: () => points(card, measured),
    quotes: () => quotes(card, measured),
    timeline: () => timeline(card, measured),
    topics: () => topics(card, setting),
  };
  const sections = setting.sections
    .map((name) => shown[/** @type {keyof typeof shown} */ (name)]?.())
    .filter((section) => section !== undefined);
  return [
    sections.length ? h('div', { class: 'sections' }, sections) : blank(setting.words.nothing),
    ...notes(card, setting),
    source(card, setting),
  ];
}

/**
 * What stands in the place of the sections while there are none.
 *
 * @param {string} text
 * @param {string} [hint]
 * @returns {Branch}
 */
function blank(text, hint) {
  return h('div', { class: 'blank', part: 'blank' }, h('p', {}, text), hint !== undefined && h('p', { class: 'hint' }, hint));
}

/**
 * Lines in the place of text, while the article is read.
 *
 * @param {Words} words
 * @returns {Branch}
 */
function working(words) {
  const lines = [92, 78, 86, 64, 88, 52].map((width, i) =>
    h('rect', { x: '0', y: `${i * 28}`, width: `${width}%`, height: '12', rx: '3' }),
  );
  return h('div', { class: 'working' },
    h('p', {}, words.working),
    h('svg', { width: '100%', height: '152', 'aria-hidden': 'true' }, lines));
}

/**
 * @param {{ code?: string }} error
 * @param {Words} words
 * @returns {Branch}
 */
function failed(error, words) {
  const reason = Object.hasOwn(words.errors, error.code ?? '') ? words.errors[error.code ?? ''] : undefined;
  return h('div', { class: 'blank', part: 'blank' },
    h('p', {}, words.failed),
    reason !== undefined && h('p', { class: 'hint' }, reason),
    action('retry', words.retry));
}

/**
 * What a screen reader is told once a card is there: how much it holds, never the content itself.
 *
 * @param {Card} card
 * @param {Setting} setting
 * @returns {string}
 */
export function announcement(card, { words, lang }) {
  if (!card.bullets.length && !card.quotes.length && !card.timeline.length) return words.nothing;
  return fill(words.ready, {
    points: count(words.nPoints, card.bullets.length, lang),
    quotes: count(words.nQuotes, card.quotes.length, lang),
    events: count(words.nEvents, card.timeline.length, lang),
  });
}

/**
 * @param {Card} card
 * @param {Measured} setting
 * @returns {Branch | undefined}
 */
function points(card, setting) {
  if (!card.bullets.length) return undefined;
  const { words } = setting;
  const items = card.bullets.map((bullet, i) => ({ bullet, path: `bullets.${i}` }));
  const edited = items.filter(({ bullet }) => bullet.origin === 'editors');
  const chosen = items.filter(({ bullet }) => bullet.origin !== 'editors');
  /** @param {typeof items} group @param {string} [name] */
  const list = (group, name) => [
    name !== undefined && h('p', { class: 'origin', part: 'origin' }, name),
    h('ul', { role: 'list', part: 'list', 'data-origin': group[0]?.bullet.origin },
      group.map(({ bullet, path }) =>
        h('li', { class: 'item', part: 'point' },
          h('p', { class: 'text', lang: card.lang, dir: 'auto' }, bullet.text),
          place(bullet.text, bullet.spans, path, setting)))),
  ];
  return section('points', words.points, setting,
    edited.length ? list(edited, words.editors) : [],
    chosen.length ? list(chosen, edited.length ? words.article : undefined) : []);
}

/**
 * @param {Card} card
 * @param {Measured} setting
 * @returns {Branch | undefined}
 */
function quotes(card, setting) {
  if (!card.quotes.length) return undefined;
  const { words } = setting;
  return section('quotes', words.quotes, setting,
    [h('ul', { role: 'list', part: 'list' }, card.quotes.map((quote, i) => {
      const { speaker, addressee, kind, when } = quote;
      const form = kind === 'indirect' ? words.indirect : kind === 'mixed' ? words.mixed : undefined;
      const [open, close] = marks(quote, card.lang, setting.text);
      return h('li', { class: 'item', part: 'quote', 'data-kind': kind },
        h('div', { class: 'text' },
          h('blockquote', { lang: card.lang, dir: 'auto' }, h('p', {}, open, quote.text, close)),
          h('p', { class: 'by', part: 'speaker' },
            speaker
              ? h('span', { class: 'name', lang: card.lang, dir: 'auto' }, speaker.name)
              : h('span', { class: 'nobody' }, words.noSpeaker),
            // Commas outside: a piece of another direction would carry them off.
            speaker?.role !== undefined && [', ', h('span', { lang: card.lang, dir: 'auto' }, speaker.role)],
            addressee !== undefined && [', ', h('span', { dir: 'auto' }, fill(words.addressee, { name: addressee }))],
            when !== undefined && [', ', date(when, card, setting, 'said')],
            form !== undefined && h('span', { class: 'tag' }, form))),
        place(quote.text, quote.spans, `quotes.${i}`, setting));
    }))]);
}

/**
 * @param {Card} card
 * @param {Measured} setting
 * @returns {Branch | undefined}
 */
function timeline(card, setting) {
  if (!card.timeline.length) return undefined;
  const { words } = setting;
  const drawn = strips(card);
  return section('timeline', words.timeline, setting,
    [h('ol', { role: 'list', part: 'list' }, card.timeline.map((entry, i) => {
      const tense = entry.tense === 'future' ? words.future : entry.tense === 'present' ? words.present : undefined;
      const [text, told] = event(entry);
      return h('li', { class: 'item', part: 'event', 'data-tense': entry.tense },
        h('div', { class: 'text' },
          h('p', { class: 'date', part: 'date' },
            date(entry.when, card, setting, 'day'),
            tense !== undefined && h('span', { class: 'tag' }, tense),
            drawn[i]),
          h('p', { lang: card.lang, dir: 'auto' }, text,
            entry.speaker !== undefined && h('span', { class: 'teller', part: 'speaker' }, entry.speaker.name)),
          !told && label(entry.when, words, setting.lang) !== undefined
            && h('p', { class: 'told' }, fill(words.inText, { words: entry.when.text }))),
        place(entry.text, entry.spans, `timeline.${i}`, setting));
    }))]);
}

/**
 * The event's text with the words that told its time set off, and whether they stand in it.
 *
 * @param {Entry} entry
 * @returns {[Tree[], boolean]}
 */
function event({ text, when }) {
  const at = text.indexOf(when.text);
  if (at < 0 || !when.text) return [[text], false];
  const end = at + when.text.length;
  return [[text.slice(0, at), h('span', { class: 'when' }, text.slice(at, end)), text.slice(end)], true];
}

/**
 * @param {Entry['when']} when
 * @param {Card} card
 * @param {Setting} setting
 * @param {string} name its class
 * @returns {Branch}
 */
function date(when, card, { words, lang }, name) {
  const text = label(when, words, lang);
  if (text === undefined) return h('span', { class: name, lang: card.lang, dir: 'auto' }, when.text);
  const machine = datetime(when);
  return machine === undefined
    ? h('span', { class: name }, text)
    : h('time', { class: name, datetime: machine }, text);
}

/**
 * @param {Card} card
 * @param {Setting} setting
 * @returns {Branch | undefined}
 */
function topics(card, setting) {
  if (!card.topics.length) return undefined;
  const { words } = setting;
  return section('topics', words.topics, setting,
    [h('ul', { role: 'list', part: 'list' }, card.topics.map((topic, i) =>
      h('li', { part: 'topic' },
        topic.spans.length
          ? h('button', { type: 'button', class: 'topic', part: 'topic-button', lang: card.lang, dir: 'auto', 'data-show': `topics.${i}`, title: words.show }, topic.text)
          : h('span', { class: 'topic', lang: card.lang, dir: 'auto' }, topic.text))))]);
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Setting} setting
 * @param {...import('./tree.js').Maybe[]} children
 * @returns {Branch}
 */
function section(name, title, { level }, ...children) {
  return h('section', { class: name, part: `section ${name}` },
    h(`h${Math.min(level + 1, 6)}`, { part: 'heading' }, h('span', { class: 'pen' }, title)),
    ...children);
}

/**
 * @param {Card} card
 * @param {Setting} setting
 * @returns {Branch[]}
 */
function notes(card, { words, level }) {
  if (!card.notes.length) return [];
  return [h('section', { class: 'notes', part: 'notes' },
    h(`h${Math.min(level + 1, 6)}`, { class: 'small' }, words.notes),
    h('ul', { role: 'list' }, card.notes.map(({ code, message }) =>
      h('li', { 'data-note': code },
        Object.hasOwn(words.note, code) ? words.note[code] : h('span', { lang: 'en' }, message)))))];
}

/**
 * @param {Card} card
 * @param {Setting} setting
 * @returns {Branch | undefined}
 */
function source({ source: from, stats, lang: article, bullets, quotes, timeline }, { words, lang }) {
  const empty = !bullets.length && !quotes.length && !timeline.length;
  const planned = timeline.some(({ tense, when }) => tense === 'future' && when.start !== undefined);
  const published = dayLabel(from.published, lang);
  const title = from.title ?? from.url;
  const cite = title !== undefined && h('cite', { lang: article, dir: 'auto' }, title);
  const parts = [
    cite && (isWeb(from.url) ? h('a', { href: from.url, part: 'link' }, cite) : cite),
    from.authors.length > 0 && h('span', { lang: article }, from.authors.join(', ')),
    from.site !== undefined && h('span', {}, from.site),
    published !== undefined && h('span', {}, fill(words.published, { date: published })),
    stats.words > 0 && h('span', {}, count(words.words, stats.words, lang)),
    stats.readingMinutes > 0 && h('span', {}, count(words.minutes, stats.readingMinutes, lang)),
  ].filter((part) => part !== false);
  if (empty && !parts.length) return undefined;
  return h('div', { class: 'source', part: 'source' },
    parts.length > 0 && h('p', { class: 'facts' }, h('span', { class: 'label' }, words.source), parts.flatMap((part, i) => [i ? ' · ' : ': ', part])),
    !empty && h('p', { class: 'promise' }, words.promise),
    !empty && h('div', { class: 'actions', part: 'actions' },
      action('copy', words.copy),
      h('details', { part: 'more' },
        h('summary', { class: 'action', part: 'action' }, words.more),
        h('div', { class: 'forms' },
          action('markdown', words.copyMarkdown),
          action('html', words.copyHtml),
          action('text', words.copyText),
          action('json', words.copyJson),
          planned && action('calendar', words.calendar),
          action('share', words.share)))));
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {Branch}
 */
function action(name, text) {
  return h('button', { type: 'button', class: 'action', part: 'action', 'data-action': name }, text);
}

/**
 * The way back to the article: a small page whose marked line stands where the passage stands.
 *
 * @param {string} text
 * @param {Span[]} spans
 * @param {string} path where the item is in the card
 * @param {Measured} setting
 * @returns {Branch | false}
 */
function place(text, spans, path, { words, length }) {
  const [first] = spans;
  if (!first) return false;
  const row = Math.min(Math.floor((first.start / Math.max(length, 1)) * 5), 4);
  const lines = [0, 1, 2, 3, 4].map((i) =>
    h('rect', { class: i === row ? 'here' : 'line', x: '4', y: `${i * 4 + 2.25}`, width: i === 4 ? '10' : '16', height: '1.5' }));
  const spot = h('rect', { class: 'spot', x: '2', y: `${row * 4 + 0.5}`, width: '20', height: '5', rx: '1' });
  return h('button', {
    type: 'button', class: 'place', part: 'source-button', 'data-show': path, title: words.show,
    'aria-label': fill(words.showItem, { text: beginning(text) }),
  }, h('svg', { viewBox: '0 0 24 22', width: '24', height: '22', 'aria-hidden': 'true' }, spot, lines));
}

/**
 * What sends the passage to others that the reader has gone to.
 *
 * @param {string} path where the item is in the card
 * @param {Words} words
 * @returns {Branch}
 */
export function link(path, words) {
  return h('button', { type: 'button', class: 'action link', part: 'action', 'data-action': 'link', 'data-path': path }, words.copyLink);
}

/**
 * The first words of a text, enough to tell one button from another.
 *
 * @param {string} text
 * @returns {string}
 */
function beginning(text) {
  if (text.length <= 48) return text;
  const cut = text.lastIndexOf(' ', 48);
  return `${text.slice(0, cut > 16 ? cut : 48)} …`;
}

/**
 * The marks for a quote: those that stand around it in the article, else those of its language. Text that is not word
 * for word gets none.
 *
 * @param {Quote} quote
 * @param {string} lang
 * @param {string} [text] the article
 * @returns {[string, string]}
 */
function marks({ kind, spans }, lang, text) {
  if (kind !== 'direct') return ['', ''];
  const usual = MARKS[lang.split('-')[0] ?? ''] ?? ['“', '”'];
  const open = text?.slice(0, spans[0]?.start).trimEnd().at(-1) ?? '';
  const close = text?.slice(spans.at(-1)?.end).trimStart().at(0) ?? '';
  const known = open !== '' && OPENING.includes(open) && close !== '' && CLOSING.includes(close);
  return known && !usual[0].startsWith(open) ? [open, close] : usual;
}

/**
 * @param {string | undefined} url
 * @returns {boolean} whether it is a web address: a link to anything else could run a script
 */
export function isWeb(url) {
  return url !== undefined && /^https?:\/\//i.test(url);
}
