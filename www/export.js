/**
 * A card as Markdown, HTML and plain text, in the words of an interface language. What `src/export` writes for the command
 * line, to the letter: both are held to `exports.txt` of the articles under `tests/articles`. Written a second time because
 * the words are here already, where in the wasm they and the reading of a card were 10 kB of brotli, and so that a card which
 * was made beforehand can be taken along where no wasm may run.
 *
 * An export says nothing that the card does not. Whatever stands in an article, markup and control characters too, comes
 * out as text.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Quote} Quote
 * @typedef {import('./card.d.ts').Speaker} Speaker
 * @typedef {import('./card.d.ts').When} When
 * @typedef {import('./i18n/index.js').Words} Words
 *
 * @typedef {object} ExportOptions
 * @property {string} [lang] BCP 47 code of the headings' and dates' language; by default the article's, and English
 *   where kurzum has no words of it
 */

import { KurzumError } from './errors.js';
import { fill } from './i18n/index.js';
import { dateIn } from './when.js';

/** What each list's items must have. */
const LISTS = /** @type {const} */ ({ bullets: 'text', quotes: 'text', timeline: 'text', topics: 'text', notes: 'message' });

/**
 * Points as a list, each quote a block quotation with its speaker, the timeline as a list, the source at the end
 * (CommonMark).
 *
 * @param {Card} card
 * @param {Words} words
 * @param {string} lang the words' language
 * @returns {string}
 */
export function markdown(card, words, lang) {
  const { title } = checked(card).source;
  const lines = [];
  if (title) lines.push(`# ${marked(title)}\n`);
  for (const [heading, list] of points(card, words)) lines.push(`## ${heading}\n`, ...list.map(({ text }) => `- ${marked(text)}`), '');
  if (card.quotes.length) lines.push(`## ${words.quotes}\n`);
  for (const quote of card.quotes) lines.push(`> ${marked(quote.text)}\n>\n> — ${marked(saidBy(quote, words, lang))}\n`);
  if (card.timeline.length) lines.push(`## ${words.timeline}\n`);
  for (const entry of card.timeline) lines.push(`- **${marked(timeWords(entry.when, words, lang))}**: ${marked(told(entry))}`);
  if (card.timeline.length) lines.push('');
  if (card.topics.length) lines.push(`${words.topics}: ${card.topics.map(({ text }) => marked(text)).join(', ')}\n`);
  for (const note of card.notes) lines.push(`*${marked(words.note[note.code] ?? note.message)}*\n`);
  const url = address(card.source);
  const parts = source(card.source, lang).map(marked);
  if (url) parts.push(`<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`);
  if (parts.length) lines.push(`${words.from}: ${parts.join(' · ')}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/**
 * A fragment of HTML: one `article`, its parts in `section`s, no style and no class. The article's own words carry its
 * language, the headings the interface's.
 *
 * @param {Card} card
 * @param {Words} words
 * @param {string} lang the words' language
 * @returns {string}
 */
export function html(card, words, lang) {
  const { title } = checked(card).source;
  const own = `${/^[a-z\d-]*$/i.test(card.lang) && card.lang !== 'und' ? ` lang="${card.lang}"` : ''} dir="auto"`;
  const lines = [`<article lang="${lang}">`];
  if (title) lines.push(`<h2${own}>${escaped(title)}</h2>`);
  for (const [heading, list] of points(card, words)) {
    lines.push(`<section>\n<h3>${heading}</h3>\n<ul${own}>`, ...list.map(({ text }) => `<li>${escaped(text)}</li>`), '</ul>\n</section>');
  }
  if (card.quotes.length) lines.push(`<section>\n<h3>${words.quotes}</h3>`);
  for (const quote of card.quotes) {
    const text = escaped(quote.text);
    const said = quote.when ? `, ${time(quote.when, words, lang, 'span')}` : '';
    // Reported speech is nobody's own words: no block quotation.
    lines.push(
      `<figure>\n${quote.kind === 'indirect' ? `<p${own}>${text}</p>` : `<blockquote${own}><p>${text}</p></blockquote>`}`,
      `<figcaption>${escaped(who(quote, words))}${said}${reported(quote, words)}</figcaption>\n</figure>`);
  }
  if (card.quotes.length) lines.push('</section>');
  if (card.timeline.length) lines.push(`<section>\n<h3>${words.timeline}</h3>\n<ol>`);
  for (const { speaker, text, when } of card.timeline) {
    const by = speaker ? ` — ${escaped(named(speaker))}` : '';
    lines.push(`<li>${time(when, words, lang, 'b')} <span${own}>${escaped(text)}</span>${by}</li>`);
  }
  if (card.timeline.length) lines.push('</ol>\n</section>');
  const foot = [];
  if (card.topics.length) foot.push(`<p>${words.topics}: <span${own}>${card.topics.map(({ text }) => escaped(text)).join(', ')}</span></p>`);
  for (const note of card.notes) foot.push(`<p><small>${escaped(words.note[note.code] ?? note.message)}</small></p>`);
  const url = escaped(address(card.source) ?? '');
  const parts = source(card.source, lang).map(escaped);
  if (url) parts.push(`<a href="${url}">${url}</a>`);
  if (parts.length) foot.push(`<p>${words.from}: ${parts.join(' · ')}</p>`);
  if (foot.length) lines.push('<footer>', ...foot, '</footer>');
  return `${lines.join('\n')}\n</article>\n`;
}

/**
 * Plain text, a paragraph a line, nothing that a terminal obeys.
 *
 * @param {Card} card
 * @param {Words} words
 * @param {string} lang the words' language
 * @returns {string}
 */
export function text(card, words, lang) {
  const { title } = checked(card).source;
  const lines = [];
  const heading = (/** @type {string} */ of) => `${of}\n${'─'.repeat([...of].length)}`;
  if (title) lines.push(`${clean(title)}\n`);
  for (const [name, list] of points(card, words)) lines.push(heading(name), ...list.map((point) => `  • ${clean(point.text)}`), '');
  if (card.quotes.length) lines.push(heading(words.quotes));
  for (const quote of card.quotes) {
    const [open, close] = quote.kind === 'indirect' ? ['', ''] : words.marks;
    lines.push(`  ${open}${clean(quote.text)}${close}\n    — ${saidBy(quote, words, lang)}\n`);
  }
  if (card.timeline.length) lines.push(heading(words.timeline));
  for (const entry of card.timeline) lines.push(`  ${timeWords(entry.when, words, lang)}\n    ${told(entry)}`);
  if (card.timeline.length) lines.push('');
  if (card.topics.length) lines.push(`${words.topics}: ${card.topics.map((topic) => clean(topic.text)).join(', ')}`);
  for (const note of card.notes) lines.push(`(${clean(words.note[note.code] ?? note.message)})`);
  const parts = [...source(card.source, lang), address(card.source) ?? []].flat();
  if (parts.length) lines.push(`${words.from}: ${parts.join(' · ')}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/**
 * The card, if it is one.
 *
 * @param {Card} card as somebody gives it
 * @returns {Card}
 */
function checked(card) {
  const given = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (card));
  const needs = (/** @type {boolean} */ holds, /** @type {string} */ name, /** @type {unknown} */ value) => {
    if (!holds) throw new KurzumError('bad-request', `this is no card: ${name} cannot be ${value === null ? 'null' : typeof value}`);
  };
  needs(typeof given === 'object' && given !== null, 'it', given);
  needs(typeof given['lang'] === 'string', 'lang', given['lang']);
  needs(typeof given['source'] === 'object' && given['source'] !== null, 'source', given['source']);
  needs(Array.isArray(card.source.authors), 'authors', card.source.authors);
  for (const [list, text] of Object.entries(LISTS)) {
    const items = given[list];
    needs(Array.isArray(items), list, items);
    for (const item of /** @type {Record<string, any>[]} */ (items)) {
      needs(typeof item?.[text] === 'string', `${list}.${text}`, item?.[text]);
      const { speaker, when } = item;
      if (speaker) needs(typeof speaker.name === 'string', `${list}.speaker.name`, speaker.name);
      if (when || list === 'timeline') needs(typeof when?.text === 'string' && typeof when.value === 'string', `${list}.when`, when);
    }
  }
  return card;
}

/**
 * Text on one line without control characters: HTML forbids some, and none is to be read.
 *
 * @param {string} given
 */
function clean(given) {
  return String(given).split(/[\p{White_Space}\p{Cc}]+/u).filter(Boolean).join(' ');
}

/**
 * The editors' points and the article's, each with its heading; a group that is empty is left out.
 *
 * @param {Card} card
 * @param {Words} words
 * @returns {[string, Card['bullets']][]}
 */
function points({ bullets }, words) {
  const of = (/** @type {string} */ origin) => bullets.filter((point) => point.origin === origin);
  const editors = of('editors');
  /** @type {[string, Card['bullets']][]} */
  const groups = [[words.editors, editors], [editors.length ? words.article : words.points, of('article')]];
  return groups.filter(([, list]) => list.length);
}

/**
 * Who said a quote, with the role, when, and that it is reported where it is.
 *
 * @param {Quote} quote
 * @param {Words} words
 * @param {string} lang
 */
function saidBy(quote, words, lang) {
  return `${who(quote, words)}${quote.when ? `, ${timeWords(quote.when, words, lang)}` : ''}${reported(quote, words)}`;
}

/** @param {Quote} quote @param {Words} words */
function who({ speaker }, words) {
  return speaker ? named(speaker) : words.noSpeaker;
}

/** @param {Quote} quote @param {Words} words */
function reported({ kind }, { indirect }) {
  return kind === 'indirect' ? ` (${indirect.charAt(0).toLowerCase()}${indirect.slice(1)})` : '';
}

/**
 * A name with its role.
 *
 * @param {Speaker} speaker
 */
function named({ name, role }) {
  return role === undefined ? clean(name) : `${clean(name)}, ${clean(role)}`;
}

/**
 * An event's clause, and who says so where it is somebody's words.
 *
 * @param {Card['timeline'][number]} entry
 */
function told({ speaker, text }) {
  return speaker ? `${clean(text)} — ${named(speaker)}` : clean(text);
}

/**
 * Site, authors and day of publication; what is not known is left out.
 *
 * @param {Card['source']} source
 * @param {string} lang
 * @returns {string[]}
 */
function source({ authors, published, site }, lang) {
  const parts = [];
  if (site !== undefined) parts.push(clean(site));
  if (authors.length) parts.push(authors.map(clean).join(', '));
  if (published !== undefined) parts.push(dateIn('day', published.slice(0, 10), lang) ?? clean(published));
  return parts;
}

/**
 * The article's address, where a reader can follow it: http or https.
 *
 * @param {Card['source']} source
 */
function address({ url }) {
  return url !== undefined && /^https?:\/\/[^\p{White_Space}\p{Cc}]*$/iu.test(url.trim()) ? url.trim() : undefined;
}

/**
 * When something happened, in words; the article's own where the value is open.
 *
 * @param {When} when
 * @param {Words} words
 * @param {string} lang
 * @returns {string}
 */
function timeWords({ end, precision, start, text, value }, words, lang) {
  const date = dateIn('day', start, lang);
  const own = clean(text);
  if (start === undefined || date === undefined) return own;
  const year = start.slice(0, 4).replace(/^0+(?=.)/, '');
  switch (precision) {
    case 'time': {
      const clock = /T(\d.*)$/.exec(value)?.[1];
      return clock === undefined ? date : `${date}, ${clock}`;
    }
    case 'day': return date;
    case 'week': return fill(value.endsWith('-WE') ? words.weekend : words.week, { date });
    case 'month': return dateIn('month', start, lang) ?? own;
    case 'year': return year;
    case 'decade': return fill(words.decade, { years: year });
    case 'quarter': {
      const n = /^\d{4}-Q(.*)$/.exec(value)?.[1];
      return n === undefined ? own : fill(words.quarter, { n, years: year });
    }
    case 'season': {
      const season = /^\d{4}-(SP|SU|FA|WI)$/.exec(value)?.[1];
      const last = end?.slice(0, 4) ?? start.slice(0, 4);
      const years = last === start.slice(0, 4) ? year : `${year}/${last.slice(2)}`;
      return season === undefined ? own : fill(words.seasons[/** @type {'SP'} */ (season)], { years });
    }
    default: return own;
  }
}

/**
 * A time in words, as a machine reads it where HTML has a form for it; else in an element of that name.
 *
 * @param {When} when
 * @param {Words} words
 * @param {string} lang
 * @param {string} plain
 */
function time(when, words, lang, plain) {
  const shown = escaped(timeWords(when, words, lang));
  return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?|-W\d\d)?$/.test(when.value) ? `<time datetime="${when.value}">${shown}</time>` : `<${plain}>${shown}</${plain}>`;
}

/**
 * Text that Markdown shows as it stands: marks that could begin a construct get a backslash, and so do those that make a
 * list, a heading or a rule where they begin a line.
 *
 * @param {string} given
 */
function marked(given) {
  return clean(given).replace(/[\\`*_[\]<>&|~$]/g, '\\$&').replace(/^[#+\-=!:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** @param {string} given */
function escaped(given) {
  return clean(given).replace(/[&<>"']/g, (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[c]};`);
}
