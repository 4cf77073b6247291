import './define.js';
import { ARTICLES, fetchArticle } from './demo/articles.js';
import { WORDS } from './demo/words.js';
import { analyze, parse, readPage } from './engine.js';
import * as highlight from './highlight.js';
import { fill } from './i18n/index.js';
import { blockText } from './text.js';
import { load } from './wasm.js';

/**
 * @typedef {import('./element.js').KurzumCard} KurzumCard
 * @typedef {keyof typeof WORDS} Lang
 */

/** Where the reader's choice of interface language is kept; it is all that is. */
const LANG_KEY = 'kurzum-demo-lang';

const card = /** @type {KurzumCard} */ (byId('card'));
const result = byId('result');
const picks = byId('picks');
const published = /** @type {HTMLInputElement} */ (byId('published'));
const file = /** @type {HTMLInputElement} */ (byId('file'));
const write = byId('write');
const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const source = byId('source');
const legend = byId('legend');
const edit = byId('edit');
const back = byId('back');
const drop = byId('drop');
const message = byId('message');

/** @type {Lang} */
let lang = 'en';
/** Name of the article that is picked, '' for the reader's own. */
let picked = '';
/** What was last asked for: an answer that comes after something newer was chosen is dropped. */
let latest = 0;

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

// Until one is picked there is none; this page itself is no article.
card.article = null;

/* Interface language */

/** @param {Lang} chosen */
function speak(chosen) {
  lang = chosen;
  const words = WORDS[lang];
  document.documentElement.lang = lang;
  document.title = words.title;
  card.lang = lang;
  /** @param {string} attribute @param {(element: Element, word: string) => void} put */
  const each = (attribute, put) => {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      put(element, words[/** @type {'title'} */ (element.getAttribute(attribute))]);
    }
  };
  each('data-word', (element, word) => { element.textContent = word; });
  each('data-label', (element, word) => element.setAttribute('aria-label', word));
  each('data-placeholder', (element, word) => element.setAttribute('placeholder', word));
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-lang') === lang));
  }
  message.textContent = '';
  listPicks();
}

/** @returns {Lang} */
function preferred() {
  const kept = remember();
  for (const code of [kept, ...navigator.languages]) {
    const [primary] = (code ?? '').split('-');
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'en';
}

/**
 * @param {Lang} [choice] to keep
 * @returns {string | null} what is kept; null too where the browser keeps nothing
 */
function remember(choice) {
  try {
    if (choice) localStorage.setItem(LANG_KEY, choice);
    return localStorage.getItem(LANG_KEY);
  } catch {
    return null;
  }
}

/* Choosing an article */

function listPicks() {
  const words = WORDS[lang];
  const focused = document.activeElement?.getAttribute('data-pick');
  const own = { name: '', lang, title: words.own, kind: words.ownHint };
  const all = [...ARTICLES.map((article) => ({ ...article, kind: words.languages[article.lang] })), own];
  picks.replaceChildren(...all.map(({ name, lang: of, title, kind }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const label = document.createElement('span');
    const note = document.createElement('span');
    button.type = 'button';
    button.dataset.pick = name;
    button.setAttribute('aria-pressed', String(name === picked));
    label.className = 'pick-title';
    label.lang = of;
    label.textContent = title;
    note.className = 'pick-note';
    note.textContent = kind;
    button.append(label, ' ', note);
    item.append(button);
    return item;
  }));
  if (focused !== undefined && focused !== null) pickButton(focused)?.focus();
}

/** @param {string} name */
function pickButton(name) {
  return /** @type {HTMLElement | null} */ (picks.querySelector(`[data-pick="${name}"]`));
}

/** @param {string} name */
async function pick(name) {
  const mine = ++latest;
  message.textContent = '';
  if (name === '') {
    choose('');
    writeOwn('');
    card.article = null;
    published.value = '';
    card.published = '';
    text.focus();
    return;
  }
  const article = ARTICLES.find((one) => one.name === name);
  try {
    const content = await fetchArticle(name);
    if (mine !== latest) return;
    choose(name);
    published.value = article?.published ?? '';
    read(content);
  } catch {
    if (mine === latest) message.textContent = WORDS[lang].unavailable;
  }
}

/** @param {string} name */
function choose(name) {
  picked = name;
  for (const button of picks.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.pick === name));
}

/**
 * The reader's own article: what it says of its day is not known until the reader sets it.
 *
 * @param {string} content
 */
function readOwn(content) {
  latest += 1;
  choose('');
  published.value = '';
  read(content);
}

/** @param {string} content */
function read(content) {
  text.value = content;
  card.published = published.value;
  card.article = content;
}

/**
 * The reader's own page, saved or copied as HTML: its article is found, and what the page says of it is believed.
 *
 * @param {string} html
 */
function readPageOf(html) {
  latest += 1;
  choose('');
  published.value = '';
  card.published = '';
  card.article = parse(quiet(html));
}

/** @param {string} content */
function writeOwn(content) {
  text.value = content;
  write.hidden = false;
  source.hidden = true;
  legend.hidden = true;
  edit.hidden = true;
  leavePassage();
}

/* The article beside its card */

card.addEventListener('kurzum-ready', async (event) => {
  const { card: made } = /** @type {CustomEvent<{ card: import('./card.d.ts').Card }>} */ (event).detail;
  const content = card.article;
  if (!content) return;
  leavePassage();
  const options = published.value ? { published: published.value } : {};
  const shown = typeof content === 'string' ? await analyze(content, options) : await readPage(content, options);
  if (card.article !== content || card.card !== made) return;
  if (!shown.text.trim()) {
    writeOwn(shown.text);
    return;
  }
  text.value = shown.text;
  source.replaceChildren(highlight.source(shown.text, made, shown.blocks, document));
  source.scrollTop = 0;
  source.hidden = false;
  legend.hidden = false;
  edit.hidden = false;
  // The text that was written in goes away: the keyboard goes on to what came of it.
  const writing = write.contains(document.activeElement);
  write.hidden = true;
  if (writing) result.focus();
});

card.addEventListener('kurzum-error', () => writeOwn(text.value));

card.addEventListener('kurzum-show', (event) => {
  const { item, kind } = /** @type {CustomEvent<{ item: never, kind: string }>} */ (event).detail;
  const list = { point: 'bullets', quote: 'quotes', event: 'timeline', topic: 'topics' }[kind];
  const items = /** @type {unknown[]} */ (card.card?.[/** @type {'bullets'} */ (list)] ?? []);
  if (highlight.show(source, `${list}.${items.indexOf(item)}`)) back.hidden = false;
});

function leavePassage() {
  highlight.hide(source);
  back.hidden = true;
}

function goBack() {
  leavePassage();
  card.returnFocus();
}

back.addEventListener('click', goBack);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !back.hidden) goBack();
});

/* Own text: typed, pasted, opened, dropped */

edit.addEventListener('click', () => {
  choose('');
  writeOwn(text.value);
  text.focus();
});

byId('read').addEventListener('click', () => {
  latest += 1;
  read(text.value);
});

document.addEventListener('paste', (event) => {
  const data = event.clipboardData;
  if (!data) return;
  const into = event.target;
  if (into instanceof HTMLInputElement) return;
  // In the middle of one's own text a paste is an ordinary one.
  if (into === text && text.value.slice(0, text.selectionStart) + text.value.slice(text.selectionEnd)) return;
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  const content = (html && htmlText(html)) || plain;
  const [dropped] = data.files;
  if (/^\s*<(!doctype html|html[\s>])/i.test(plain)) {
    event.preventDefault();
    message.textContent = '';
    readPageOf(plain);
  } else if (content.trim()) {
    event.preventDefault();
    message.textContent = '';
    readOwn(content);
  } else if (dropped) {
    event.preventDefault();
    open(dropped);
  }
});

file.addEventListener('change', () => {
  const chosen = file.files?.[0];
  if (chosen) open(chosen);
  // The same file can be chosen once more.
  file.value = '';
});

/** @param {DragEvent} event */
function carriesFile(event) {
  return Boolean(event.dataTransfer?.types.includes('Files'));
}

document.addEventListener('dragover', (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  drop.hidden = false;
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});
document.addEventListener('drop', (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  drop.hidden = true;
  const dropped = event.dataTransfer?.files[0];
  if (dropped) open(dropped);
});

/** @param {File} chosen */
async function open(chosen) {
  const mine = ++latest;
  const words = WORDS[lang];
  const { name } = chosen;
  const isHtml = /\.x?html?$/i.test(name) || chosen.type === 'text/html';
  if (!isHtml && !/\.(txt|md|text)$/i.test(name) && !chosen.type.startsWith('text/')) {
    message.textContent = fill(words.unreadable, { name });
    return;
  }
  const raw = decode(await chosen.arrayBuffer());
  if (mine !== latest) return;
  message.textContent = fill(raw.trim() ? words.opened : words.empty, { name });
  if (!raw.trim()) return;
  if (isHtml) readPageOf(raw);
  else readOwn(raw);
}

/**
 * UTF-8 or, where the bytes are none, the encoding that a page says it has or that Windows used to write.
 *
 * @param {ArrayBuffer} bytes
 * @returns {string}
 */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('windows-1252').decode(bytes.slice(0, 1024));
    const [, declared] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
    for (const label of [declared, 'windows-1252']) {
      try {
        // A page that is no UTF-8 and says it is lies.
        if (label && !/^utf-?8$/i.test(label)) return new TextDecoder(label).decode(bytes);
      } catch {
        // No such encoding.
      }
    }
    return head;
  }
}

/**
 * The text of a string of HTML. It is parsed into a document of its own, where nothing runs and nothing is fetched, and
 * only its text is taken: that is what the Trusted Types policy vouches for.
 *
 * @param {string} html
 * @returns {string}
 */
function htmlText(html) {
  const parsed = new DOMParser().parseFromString(/** @type {string} */ (policy.createHTML(html)), 'text/html');
  return blockText(parsed.querySelector('article') ?? parsed.querySelector('main') ?? parsed.body);
}

/**
 * Gives handlers and styles other names. They would do nothing in that document, but this page's Content-Security-Policy
 * would report each one. What a style hides stays hidden: see `copy` in page.js.
 *
 * @param {string} html
 * @returns {string}
 */
function quiet(html) {
  return html
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(?=(?:on[a-z]+|style)\s*=)/gi, '$1data-kurzum-'))
    .replace(/<(\/?)style\b/gi, '<$1noframes');
}

/** @type {{ createHTML(html: string): unknown }} */
const policy = (() => {
  const rules = { createHTML: quiet };
  // Not in every browser yet, nor in TypeScript's list of what browsers have.
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(html: string): unknown } } }} */ (/** @type {unknown} */ (globalThis));
  return trustedTypes?.createPolicy('kurzum-demo', rules) ?? rules;
})();

/* Settings */

published.addEventListener('change', () => {
  card.published = published.value;
});
picks.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button) pick(button.dataset.pick ?? '');
});
for (const button of document.querySelectorAll('[data-lang]')) {
  button.addEventListener('click', () => {
    const chosen = /** @type {Lang} */ (button.getAttribute('data-lang'));
    remember(chosen);
    speak(chosen);
  });
}

// The wasm is compiled while it loads. Where that fails the first call tries again and says so.
load().catch(() => {});
speak(preferred());
pick(ARTICLES.find((article) => article.lang === lang)?.name ?? '');
