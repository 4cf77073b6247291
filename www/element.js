import * as defaultEngine from './engine.js';
import * as i18n from './i18n/index.js';
import { sheet } from './style.js';
import { blockText } from './text.js';
import { h, mount } from './tree.js';
import { SECTIONS, announcement, blank, failed, ready, working } from './view.js';

/**
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Span} Span
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./i18n/index.js').Words} Words
 * @typedef {Card['bullets'][number] | Card['quotes'][number] | Card['timeline'][number] | Card['topics'][number]} Item
 * @typedef {'empty' | 'working' | 'ready' | 'error'} State
 * @typedef {{ summarize(text: string, options?: Options): Promise<Card>, readPage?: typeof defaultEngine.readPage, toMarkdown(card: Card, options?: { lang?: string }): Promise<string> }} Engine
 *   what reads an article and writes a card out; one without `readPage` gets the text of an article in a page
 */

/** Attributes that change what is asked of the engine. */
const INPUTS = ['for', 'published', 'timezone', 'bullets', 'quotes', 'timeline', 'loading'];
/** Attributes that change how an answer is shown. */
const LOOKS = ['lang', 'sections', 'heading-level'];
/** Properties that a page may have set before the element was defined, in the order to take them over. */
const PROPERTIES = ['engine', 'strings', 'for', 'published', 'timezone', 'bullets', 'quotes', 'timeline', 'sections', 'headingLevel', 'loading', 'article', 'card'];
/** How long a copy button says that it has copied, in milliseconds: long enough to be read (guess, untested). */
const DONE_MS = 2000;

/** The list that an item stands in, and what an event calls it. */
const KINDS = /** @type {const} */ ({ bullets: 'point', quotes: 'quote', timeline: 'event', topics: 'topic' });

// Without a DOM the module can still be loaded; the class is then of no use.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * A summary card of a news article: `<kurzum-card>`.
 *
 * @attr {string} for - id or selector of the article on the page
 * @attr {string} lang - language of the interface; by default that of the page around the card
 * @attr {string} published - when the article appeared, ISO 8601: what "yesterday" is relative to
 * @attr {string} timezone - the newsroom's zone, for times given in UTC
 * @attr {number} bullets - most key points
 * @attr {number} quotes - most quotes
 * @attr {number} timeline - most events
 * @attr {string} sections - which sections, in which order: `points quotes timeline topics`
 * @attr {number} heading-level - level of the card's heading, 1 to 5; default 2
 * @attr {string} loading - `lazy` waits until the card is near the viewport
 * @fires kurzum-ready - a card is there: `detail.card`
 * @fires kurzum-error - it could not be made: `detail.error`, `detail.code`
 * @fires kurzum-show - the reader wants to see an item in the article: `detail.item`, `detail.kind`, `detail.spans`; cancelable
 * @fires kurzum-copy - the reader copies the card: `detail.format`, `detail.text`; cancelable
 */
export class KurzumCard extends Base {
  static observedAttributes = [...INPUTS, ...LOOKS];

  /**
   * Registers the element, once. A page that needs another name gives one.
   *
   * @param {string} [name]
   * @param {CustomElementRegistry} [registry]
   */
  static define(name = 'kurzum-card', registry = globalThis.customElements) {
    if (registry && !registry.get(name)) registry.define(name, name === 'kurzum-card' ? this : class extends this {});
  }

  /** @type {ShadowRoot} */ #root;
  /** @type {ElementInternals} */ #internals;
  /** @type {HTMLElement} */ #frame;
  /** @type {HTMLElement} */ #status;
  /** @type {State} */ #state = 'empty';
  /** @type {string | Element | Document | null | undefined} */ #article;
  /** The text that the card's spans count in. @type {string | undefined} */ #text;
  /** Where a span stands in the page, if the article was read from one. @type {((span: Span) => Range | undefined) | undefined} */ #range;
  /** Takes back what shows a passage in the page. @type {(() => void) | undefined} */ #leave;
  /** @type {Card | undefined} */ #card;
  /** Whether the page gave the card itself. */ #given = false;
  /** @type {{ code?: string } | undefined} */ #error;
  /** The reading under way; a newer one or none makes its answer worthless. @type {object | undefined} */ #run;
  /** Whether what the engine was asked is out of date. */ #stale = false;
  #scheduled = false;
  /** @type {IntersectionObserver | undefined} */ #watch;
  /** @type {Partial<Words>} */ #strings = {};
  /** @type {Engine} */ #engine = defaultEngine;
  /** Path of the item that was shown last. @type {string | undefined} */ #shown;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #doneTimer;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.#internals.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const document = this.ownerDocument;
    this.#root.adoptedStyleSheets = [sheet(document)];
    this.#frame = document.createElement('div');
    this.#frame.className = 'card';
    this.#frame.setAttribute('part', 'card');
    // It stands there, empty, before it has anything to say: only then is it read out.
    this.#status = document.createElement('p');
    this.#status.className = 'status';
    this.#status.setAttribute('role', 'status');
    this.#root.replaceChildren(this.#frame, this.#status);
    this.#root.addEventListener('click', (event) => this.#click(event));
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#takeOver(name);
    if (this.#hasArticle() && this.#state === 'empty') this.#stale = true;
    // A card that has moved may stand in another language now.
    this.#schedule();
  }

  disconnectedCallback() {
    // A move within the page removes and inserts at once: only what is still out afterwards has been removed.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#run = undefined;
      this.#watch?.disconnect();
      this.#watch = undefined;
      clearTimeout(this.#doneTimer);
      this.#leave?.();
      if (this.#state === 'working') this.#state = 'empty';
    });
  }

  adoptedCallback() {
    this.#root.adoptedStyleSheets = [sheet(this.ownerDocument)];
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (INPUTS.includes(name)) this.#ask();
    else this.#schedule();
  }

  /**
   * The article: its text, or the page or part of a page that holds it. Setting it makes a new card. Undefined stands for
   * the article that `for` names or that is around the card, null for none.
   */
  get article() {
    return this.#article;
  }

  set article(article) {
    this.#article = article;
    this.#given = false;
    this.#card = undefined;
    this.#error = undefined;
    this.#state = 'empty';
    this.#ask();
  }

  /**
   * The card that is shown. Setting one that was made beforehand shows it without reading anything; the article, where
   * it is set too, then only tells where its passages stand.
   */
  get card() {
    return this.#card;
  }

  set card(card) {
    this.#run = undefined;
    this.#stale = false;
    this.#given = card !== undefined && card !== null;
    this.#card = card ?? undefined;
    this.#error = undefined;
    this.#shown = undefined;
    this.#text = typeof this.#article === 'string' ? this.#article : undefined;
    this.#enter(this.#given ? 'ready' : 'empty');
  }

  /** Own interface words in the place of kurzum's; those that are left out stay. */
  get strings() {
    return this.#strings;
  }

  set strings(strings) {
    this.#strings = strings ?? {};
    this.#schedule();
  }

  /** What reads the article: kurzum's own engine, or one of the same form that runs elsewhere. */
  get engine() {
    return this.#engine;
  }

  set engine(engine) {
    this.#engine = engine ?? defaultEngine;
    this.#ask();
  }

  get for() {
    return this.getAttribute('for') ?? '';
  }

  set for(value) {
    this.#reflect('for', value);
  }

  get published() {
    return this.getAttribute('published') ?? '';
  }

  set published(value) {
    this.#reflect('published', value);
  }

  get timezone() {
    return this.getAttribute('timezone') ?? '';
  }

  set timezone(value) {
    this.#reflect('timezone', value);
  }

  /** Most key points; undefined leaves it to the engine. */
  get bullets() {
    return this.#number('bullets');
  }

  set bullets(value) {
    this.#reflect('bullets', value);
  }

  get quotes() {
    return this.#number('quotes');
  }

  set quotes(value) {
    this.#reflect('quotes', value);
  }

  get timeline() {
    return this.#number('timeline');
  }

  set timeline(value) {
    this.#reflect('timeline', value);
  }

  get sections() {
    return this.getAttribute('sections') ?? SECTIONS.join(' ');
  }

  set sections(value) {
    this.#reflect('sections', value);
  }

  /** Level of the card's heading: 1 to 5, so that those of its sections stay real ones. */
  get headingLevel() {
    const level = this.#number('heading-level') ?? 2;
    return Math.min(Math.max(level, 1), 5);
  }

  set headingLevel(value) {
    this.#reflect('heading-level', value);
  }

  get loading() {
    return this.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager';
  }

  set loading(value) {
    this.#reflect('loading', value);
  }

  /**
   * Reads the article now, also where the card is not yet near the viewport.
   *
   * @returns {Promise<Card>} rejected with the engine's error, or with an `AbortError` where the article changed or the
   *   card was removed meanwhile
   */
  async summarize() {
    const run = {};
    this.#run = run;
    this.#stale = false;
    this.#given = false;
    this.#watch?.disconnect();
    this.#watch = undefined;
    /** @param {() => void} settle */
    const unlessOvertaken = (settle) => {
      if (this.#run !== run) throw new DOMException('overtaken by another article, or removed', 'AbortError');
      this.#run = undefined;
      settle();
    };
    const article = this.#article !== undefined ? this.#article : this.#target();
    const none = () => {
      this.#run = undefined;
      this.#enter('empty');
      return new defaultEngine.KurzumError('no-article', 'there is no article: set `article`, or `for` to the id of one');
    };
    if (article === null) throw none();
    this.#card = undefined;
    this.#error = undefined;
    this.#shown = undefined;
    this.#range = undefined;
    this.#leave?.();
    this.#text = typeof article === 'string' ? article : undefined;
    this.#enter('working');
    try {
      const { card, text, range } = await this.#read(article);
      // Nobody said that there is one.
      if (!text && this.#isAround() && this.#run === run) throw none();
      unlessOvertaken(() => {
        this.#card = card;
        this.#text = text;
        this.#range = range;
        this.#enter('ready');
      });
      this.#tell('kurzum-ready', { card });
      return card;
    } catch (error) {
      if (this.#run !== run) throw error;
      unlessOvertaken(() => {
        this.#error = /** @type {{ code?: string }} */ (error ?? {});
        this.#enter('error');
      });
      const { code } = /** @type {{ code?: string }} */ (error ?? {});
      this.#tell('kurzum-error', { error, code });
      throw error;
    }
  }

  /**
   * The card as Markdown, in the interface's words.
   *
   * @returns {Promise<string>} "" where there is no card
   */
  async toMarkdown() {
    return this.#card ? this.#engine.toMarkdown(this.#card, { lang: i18n.known(this.#lang()) }) : '';
  }

  /**
   * The card as data: `JSON.stringify(element)` writes it out.
   *
   * @returns {Card | undefined}
   */
  toJSON() {
    return this.#card;
  }

  /**
   * Takes the reader to an item's place in the article: fires `kurzum-show` and, where the article stands in this page,
   * shows the passage there.
   *
   * @param {Item} item one of the card's
   * @returns {boolean} whether nobody cancelled it; false too where the item is not the card's
   */
  show(item) {
    for (const [list, kind] of Object.entries(KINDS)) {
      const items = /** @type {Item[]} */ (this.#card?.[/** @type {keyof typeof KINDS} */ (list)] ?? []);
      const at = items.indexOf(item);
      if (at < 0) continue;
      const kept = this.#tell('kurzum-show', { item, kind, spans: item.spans }, true);
      this.#shown = kept ? `${list}.${at}` : undefined;
      this.#markShown();
      if (kept) this.#showInPage(item.spans);
      return kept;
    }
    return false;
  }

  /** @param {Span[]} spans */
  async #showInPage(spans) {
    this.#leave?.();
    const ranges = spans.flatMap((span) => this.#range?.(span) ?? []).filter((range) => range.startContainer.ownerDocument === this.ownerDocument);
    if (!ranges.length) return;
    const words = merge(await i18n.load(this.#lang()), this.#strings);
    const { show } = await import('./passage.js');
    this.#leave?.();
    this.#leave = show(ranges, this.#root, words.back, () => this.returnFocus());
  }

  /**
   * Gives the keyboard back to the item that was shown last.
   *
   * @returns {boolean} whether there is one
   */
  returnFocus() {
    this.#leave?.();
    const button = this.#shown === undefined ? null : this.#root.querySelector(`[data-show="${this.#shown}"]`);
    if (!(button instanceof HTMLElement)) return false;
    button.focus();
    button.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** @param {string} name */
  #takeOver(name) {
    if (!Object.hasOwn(this, name)) return;
    const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = self[name];
    delete self[name];
    self[name] = value;
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  #reflect(name, value) {
    if (value === undefined || value === null || value === '') this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /**
   * @param {string} name
   * @returns {number | undefined}
   */
  #number(name) {
    const value = this.getAttribute(name)?.trim();
    return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  }

  #hasArticle() {
    return !this.#given && this.#article !== null;
  }

  /** Whether the article is the one around the card, if there is one. */
  #isAround() {
    return this.#article === undefined && !this.hasAttribute('for');
  }

  /** What was asked has changed. */
  #ask() {
    if (this.#given) return;
    this.#run = undefined;
    this.#stale = true;
    this.#schedule();
  }

  /** Several changes in one go are one update. */
  #schedule() {
    if (this.#scheduled || !this.isConnected) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#update();
    });
  }

  #update() {
    if (!this.#stale) {
      this.#render();
      return;
    }
    if (!this.#hasArticle()) {
      this.#stale = false;
      this.#enter('empty');
    } else if (this.loading === 'lazy') {
      this.#enter('empty');
      this.#whenNear();
    } else {
      this.#summarizeQuietly();
    }
  }

  /** Errors of a reading that nobody asked for by a call are told by event. */
  #summarizeQuietly() {
    this.summarize().catch(() => {});
  }

  #whenNear() {
    if (this.#watch) return;
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#summarizeQuietly();
      },
      // Half a screen ahead: the card is there when the reader arrives.
      { rootMargin: '50%' },
    );
    this.#watch.observe(this);
  }

  /**
   * @param {string | Element | Document} article
   * @returns {Promise<{ card: Card, text: string, range?: (span: Span) => Range | undefined }>}
   */
  async #read(article) {
    const options = this.#options();
    if (typeof article !== 'string' && this.#engine.readPage) {
      return this.#engine.readPage(article, options, (element) => element instanceof KurzumCard);
    }
    const text = typeof article === 'string' ? article : blockText('body' in article ? article.body : article);
    return { card: await this.#engine.summarize(text, options), text };
  }

  /**
   * The article that `for` names, else the one around the card, else the page that the card is in.
   *
   * @returns {Element | Document | null}
   */
  #target() {
    const name = this.for;
    if (!this.hasAttribute('for')) return this.closest('article') ?? this.ownerDocument;
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const found = root.getElementById?.(name);
    if (found) return found;
    try {
      return root.querySelector(name);
    } catch {
      // No selector: nothing is meant by it.
      return null;
    }
  }

  /** @returns {Options} */
  #options() {
    /** @type {Record<string, string | number>} */
    const options = {};
    for (const name of /** @type {const} */ (['published', 'timezone', 'bullets', 'quotes', 'timeline'])) {
      const value = this[name];
      if (value !== undefined && value !== '') options[name] = value;
    }
    return options;
  }

  /** The interface's language: the nearest `lang` around, through shadow roots, never the article's. */
  #lang() {
    /** @type {Element | null} */
    let element = this;
    while (element) {
      const lang = element.closest('[lang]')?.getAttribute('lang');
      if (lang) return lang;
      const root = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    return 'en';
  }

  /** @param {State} state */
  #enter(state) {
    this.#state = state;
    this.#render();
  }

  #render() {
    if (!this.isConnected) return;
    const asked = this.#lang();
    const words = i18n.words(asked);
    if (!words) {
      i18n.load(asked).then(() => this.#render());
      return;
    }
    const known = i18n.known(asked);
    this.#draw(merge(words, this.#strings), asked.toLowerCase().startsWith(known) ? asked : known);
  }

  /**
   * @param {Words} words
   * @param {string} lang
   */
  #draw(words, lang) {
    const document = this.ownerDocument;
    const level = this.headingLevel;
    const sections = this.sections.split(/\s+/).filter((name) => SECTIONS.includes(name));
    const setting = { words, lang, level, sections, text: this.#text };
    const card = this.#state === 'ready' ? this.#card : undefined;
    const body =
      card ? ready(card, setting)
      : this.#state === 'working' ? [working(words)]
      : this.#state === 'error' ? [failed(this.#error ?? {}, words)]
      : [blank(words.empty, words.emptyHint)];
    const tree = [
      h(`h${level}`, { class: 'title', part: 'title' }, h('slot', { name: 'title' }, words.title)),
      ...body,
      h('slot', { name: 'footer' }),
    ];
    const focus = this.#root.activeElement?.getAttribute('data-show') ?? this.#root.activeElement?.getAttribute('data-action');
    this.#frame.setAttribute('lang', lang);
    this.#frame.setAttribute('data-state', this.#state);
    this.#frame.setAttribute('aria-busy', String(this.#state === 'working'));
    this.#frame.replaceChildren(...tree.map((branch) => mount(branch, document)));
    this.#markShown();
    if (focus) {
      const again = this.#root.querySelector(`[data-show="${focus}"], [data-action="${focus}"]`);
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    }
    this.#say(
      card ? announcement(card, setting)
      : this.#state === 'error' ? words.failed
      : '',
      lang);
    for (const state of ['empty', 'working', 'ready', 'error']) this.#internals.states?.delete(state);
    this.#internals.states?.add(this.#state);
  }

  /**
   * @param {string} message
   * @param {string} lang
   */
  #say(message, lang) {
    this.#status.setAttribute('lang', lang);
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }

  #markShown() {
    for (const old of this.#root.querySelectorAll('[data-shown]')) old.removeAttribute('data-shown');
    if (this.#shown === undefined) return;
    const button = this.#root.querySelector(`[data-show="${this.#shown}"]`);
    (button?.closest('.item') ?? button)?.setAttribute('data-shown', '');
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const path = button?.getAttribute('data-show');
    const action = button?.getAttribute('data-action');
    if (path) {
      const [list, at] = path.split('.');
      const item = this.#card?.[/** @type {keyof typeof KINDS} */ (list)]?.[Number(at)];
      if (item) this.show(item);
    } else if (action === 'retry') {
      this.#summarizeQuietly();
    } else if (button && (action === 'markdown' || action === 'json')) {
      this.#copy(action, button);
    }
  }

  /**
   * @param {'markdown' | 'json'} format
   * @param {Element} button
   */
  async #copy(format, button) {
    const words = merge(i18n.words(this.#lang()) ?? (await i18n.load(this.#lang())), this.#strings);
    const lang = this.#frame.getAttribute('lang') ?? 'en';
    let message = words.copied;
    try {
      const text = format === 'json' ? JSON.stringify(this.#card, null, 2) : await this.toMarkdown();
      if (!this.#tell('kurzum-copy', { format, text }, true)) return;
      await navigator.clipboard.writeText(text);
    } catch {
      message = words.copyFailed;
    }
    this.#say('', lang);
    this.#say(message, lang);
    const usual = format === 'json' ? words.copyJson : words.copyMarkdown;
    button.textContent = message;
    button.setAttribute('data-done', '');
    clearTimeout(this.#doneTimer);
    this.#doneTimer = setTimeout(() => {
      button.textContent = usual;
      button.removeAttribute('data-done');
    }, DONE_MS);
  }

  /**
   * @param {string} name
   * @param {object} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} whether nobody cancelled it
   */
  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}

/**
 * Own words over kurzum's, one level deep.
 *
 * @param {Words} words
 * @param {Partial<Words>} own
 * @returns {Words}
 */
function merge(words, own) {
  /** @type {Record<string, unknown>} */
  const merged = { ...words };
  for (const [key, value] of Object.entries(own)) {
    const given = merged[key];
    merged[key] = typeof value === 'object' && typeof given === 'object' ? { ...given, ...value } : value;
  }
  return /** @type {Words} */ (/** @type {unknown} */ (merged));
}
