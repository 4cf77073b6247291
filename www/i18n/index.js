import en from './en.js';

/**
 * Interface words of one language. A counted word needs the plural categories of its own language only.
 *
 * @typedef {{ zero?: string, one?: string, two?: string, few?: string, many?: string, other: string }} Counted
 * @typedef {Omit<typeof en, 'words' | 'minutes' | 'nPoints' | 'nQuotes' | 'nEvents' | 'century' | 'errors' | 'note'> & {
 *   words: Counted, minutes: Counted, nPoints: Counted, nQuotes: Counted, nEvents: Counted, century: Counted,
 *   errors: Record<string, string>, note: Record<string, string> }} Words
 */

/**
 * One line a language. English is always there; the others are loaded when a page needs them.
 *
 * @type {Record<string, () => Promise<{ default: Words }>>}
 */
const LANGUAGES = {
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  it: () => import('./it.js'),
  nl: () => import('./nl.js'),
  pt: () => import('./pt.js'),
};

/** @type {Map<string, Words>} */
const loaded = new Map([['en', /** @type {Words} */ (en)]]);

/** @type {Words} */
export const english = en;

/**
 * Words that are here already, for {@link words} to find: a server loads them all.
 *
 * @param {string} code
 * @param {Words} given
 */
export function add(code, given) {
  loaded.set(code, given);
}

/**
 * The words of a language, if they are here already; of English where there are none.
 *
 * @param {string} lang BCP 47 code; its first subtag decides
 * @returns {Words | undefined} undefined where {@link load} has to be called first
 */
export function words(lang) {
  const code = known(lang);
  return loaded.get(code);
}

/**
 * Loads the words of a language. Where that fails, English takes its place for good.
 *
 * @param {string} lang
 * @returns {Promise<Words>}
 */
export async function load(lang) {
  const code = known(lang);
  let found = loaded.get(code);
  if (!found) {
    found = (await LANGUAGES[code]?.().then((module) => module.default, () => undefined)) ?? /** @type {Words} */ (en);
    loaded.set(code, found);
  }
  return found;
}

/**
 * The language that the words for `lang` are in.
 *
 * @param {string} lang
 * @returns {string}
 */
export function known(lang) {
  const [code = ''] = lang.toLowerCase().split(/[-_]/);
  return Object.hasOwn(LANGUAGES, code) ? code : 'en';
}

/**
 * The language to show for an interface in `lang`: with its region where there are words for it, for the dates.
 *
 * @param {string} lang
 * @returns {string}
 */
export function inWords(lang) {
  const code = known(lang);
  return lang.toLowerCase().startsWith(code) ? lang : code;
}

/**
 * @param {string} template with `{name}` places
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/**
 * A number with its word, in the plural form that the language asks for.
 *
 * @param {Counted} forms
 * @param {number} n
 * @param {string} lang
 * @returns {string}
 */
export function count(forms, n, lang) {
  const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(lang).format(n) });
}
