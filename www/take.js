/**
 * What a reader takes along: the card in other forms, a passage's address, planned dates for a calendar. Loaded when it
 * is first asked for.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./i18n/index.js').Words} Words
 * @typedef {import('./element.js').Engine} Engine
 * @typedef {import('./element.js').Item} Item
 *
 * @typedef {object} Taking
 * @property {Card} card
 * @property {Words} words
 * @property {string} lang the interface's language
 * @property {Engine} engine
 * @property {Item} [item] the one whose address is asked for
 * @property {(format: string, text: string) => boolean} allowed tells the page, which may do it in another way
 * @property {(message: string) => void} say tells a screen reader
 */

import * as defaultEngine from './engine.js';
import { toCalendar } from './calendar.js';
import { linkTo } from './links.js';

/** How long a button says that it is done, in milliseconds: long enough to be read (guess, untested). */
const DONE_MS = 2000;

/**
 * Does what a button stands for, and says on it how it went.
 *
 * @param {string} action
 * @param {HTMLElement} button
 * @param {Taking} taking
 */
export async function take(action, button, taking) {
  const { words } = taking;
  let message;
  try {
    message = await done(action, taking);
  } catch (error) {
    const { name, code } = /** @type {{ name?: string, code?: unknown }} */ (error);
    // The reader closed the sheet: nothing to say.
    if (name === 'AbortError') return;
    message = code === 'unavailable' ? words.errors.unavailable : words.copyFailed;
  }
  if (message === undefined) return;
  taking.say(message);
  if (button.hasAttribute('data-done')) return;
  const usual = button.textContent;
  button.textContent = message;
  button.setAttribute('data-done', '');
  setTimeout(() => {
    button.textContent = usual;
    button.removeAttribute('data-done');
  }, DONE_MS);
}

/**
 * @param {string} action
 * @param {Taking} taking
 * @returns {Promise<string | undefined>} what to tell the reader
 */
async function done(action, taking) {
  const { allowed, card, words } = taking;
  if (action === 'calendar') {
    const text = toCalendar(card);
    if (allowed('calendar', text)) save('kurzum.ics', 'text/calendar', text);
    return undefined;
  }
  if (action === 'share') {
    const text = await form('text', taking);
    if (allowed('share', text)) await navigator.share({ title: card.source.title, text, url: card.source.url });
    return undefined;
  }
  const text = action === 'copy' ? await form('text', taking) : await form(action, taking);
  if (!allowed(action === 'copy' ? 'rich' : action, text)) return undefined;
  if (action === 'copy' && typeof ClipboardItem === 'function') {
    // What takes formatted text gets headings and lists, all else the plain form.
    const html = await form('html', taking);
    const parts = { 'text/html': html, 'text/plain': text };
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
      Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])))]);
  } else {
    await navigator.clipboard.writeText(text);
  }
  return words.copied;
}

/**
 * @param {string} name
 * @param {Taking} taking
 * @returns {Promise<string> | string}
 */
function form(name, { card, engine, item, lang }) {
  const options = { lang };
  switch (name) {
    case 'markdown': return engine.toMarkdown(card, options);
    case 'html': return (engine.toHtml ?? defaultEngine.toHtml)(card, options);
    case 'text': return (engine.toText ?? defaultEngine.toText)(card, options);
    case 'link': return (item && linkTo(card, item, location.href)) ?? '';
    default: return JSON.stringify(card, null, 2);
  }
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Not at once: some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
