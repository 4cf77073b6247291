import { fill } from './i18n/index.js';

/**
 * @typedef {import('./card.d.ts').When} When
 * @typedef {import('./i18n/index.js').Words} Words
 */

/** What Intl shows for each precision: never more than the article says. */
const FORMS = /** @type {Record<string, Intl.DateTimeFormatOptions>} */ ({
  time: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  week: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
});

/**
 * When something happened, in the interface's language and as exact as the article is.
 *
 * @param {When} when
 * @param {Words} words
 * @param {string} lang the interface's language
 * @returns {string | undefined} undefined where the value is open: the article's own words are all there is
 */
export function label(when, words, lang) {
  const { start, end = start, precision, value } = when;
  const first = day(start);
  const last = day(end);
  if (!first || !last) return undefined;
  const years = span(first.getUTCFullYear(), last.getUTCFullYear());
  if (precision === 'season') {
    const season = /-(SP|SU|FA|WI)/.exec(value)?.[1];
    if (season) return fill(words.seasons[/** @type {'SP'} */ (season)], { years });
  }
  if (precision === 'quarter') {
    const n = /-Q([1-4])/.exec(value)?.[1];
    if (n) return fill(words.quarter, { n, years });
  }
  if (precision === 'decade' && /^\d{3}$/.test(value)) return fill(words.decade, { years: `${value}0` });
  if (precision === 'century' && /^\d{2}$/.test(value)) {
    const n = Number(value) + 1;
    const forms = words.century;
    return fill(forms[new Intl.PluralRules(lang, { type: 'ordinal' }).select(n)] ?? forms.other, { n, roman: roman(n) });
  }
  const clock = precision === 'time' ? moment(value) : undefined;
  if (clock) return format(lang, { ...FORMS.time, hour: 'numeric', minute: '2-digit' }).format(clock);
  // Seasons, quarters and longer stretches of another form say which months or years they run over.
  const form = format(lang, FORMS[precision] ?? (years.length > 4 ? { year: 'numeric' } : { month: 'long', year: 'numeric' }));
  return form.format(first) === form.format(last) ? form.format(first) : form.formatRange(first, last);
}

/**
 * The value for `<time datetime>`. HTML knows days, weeks, months, years and moments, but no ranges, quarters, seasons
 * or open values.
 *
 * @param {When} when
 * @returns {string | undefined}
 */
export function datetime({ value, start, end = start, precision }) {
  if (!day(start)) return undefined;
  if (precision === 'time') return moment(value) ? value.slice(0, 16) : start === end ? start : undefined;
  if (precision === 'day') return start === end ? start : undefined;
  if (precision === 'week') return /^\d{4}-W\d{2}$/.test(value) ? value : undefined;
  if (precision === 'month') return /^\d{4}-\d{2}$/.test(value) ? value : undefined;
  if (precision === 'year') return /^\d{4}$/.test(value) && value !== '0000' ? value : undefined;
  return undefined;
}

/**
 * A day of publication in words.
 *
 * @param {string | undefined} iso date or date-time; its day is taken as written
 * @param {string} lang
 * @returns {string | undefined}
 */
export function dayLabel(iso, lang) {
  const date = day(iso?.slice(0, 10));
  return date && format(lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

/**
 * A day, or its month, for a text that is taken along: without the day of the week, and in English the day first, as newspapers
 * outside America have it.
 *
 * @param {'day' | 'month'} form
 * @param {string | undefined} iso a date
 * @param {string} lang
 * @returns {string | undefined} undefined where it is none
 */
export function dateIn(form, iso, lang) {
  const date = day(iso);
  const days = form === 'day' ? /** @type {const} */ ({ day: 'numeric' }) : {};
  return date && format(lang === 'en' ? 'en-GB' : lang, { ...days, month: 'long', year: 'numeric' }).format(date);
}

/**
 * @param {string | undefined} iso
 * @returns {Date | undefined}
 */
function day(iso) {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * @param {string} value TIMEX3
 * @returns {Date | undefined}
 */
function moment(value) {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return undefined;
  const date = new Date(`${value.slice(0, 16)}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * @param {number} first
 * @param {number} last
 * @returns {string} "2022" or "2022/23": a winter runs over two years
 */
function span(first, last) {
  return first === last ? `${first}` : `${first}/${String(last).slice(-2)}`;
}

/**
 * Languages that count centuries in Roman numerals.
 *
 * @param {number} n up to 39
 * @returns {string}
 */
function roman(n) {
  return 'X'.repeat(n / 10) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10];
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * A formatter costs more than the rest of a card: each is made once.
 *
 * @param {string} lang
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {Intl.DateTimeFormat}
 */
function format(lang, options) {
  const key = `${lang} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    // The days are whole days of the newsroom: UTC keeps them from slipping in the reader's zone.
    found = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
    formats.set(key, found);
  }
  return found;
}
