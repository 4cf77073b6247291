import * as defaultEngine from './engine.js';
import * as i18n from './i18n/index.js';
import { sheet } from './sheet.js';
import { mount } from './tree.js';
import { SECTIONS, announcement, frame, isWeb, link, merge, status } from './view.js';

/**
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Span} Span
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./i18n/index.js').Words} Words
 * @typedef {Card['bullets'][number] | Card['quotes'][number] | Card['timeline'][number] | Card['topics'][number]} Item
 * @typedef {'empty' | 'working' | 'ready' | 'error'} State
 * @typedef {(card: Card, options?: { lang?: string }) => Promise<string>} Export
 * @typedef {{ summarize(text: string, options?: Options): Promise<Card>, readPage?: typeof defaultEngine.readPage, toMarkdown: Export, toHtml?: Export, toText?: Export }} Engine
 *   what reads an article and writes a card out; one without `readPage` gets the text of an article in a page
 */

/** Attributes that change what is asked of the engine. */
const INPUTS = ['for', 'published', 'timezone', 'bullets', 'quotes', 'timeline', 'loading'];
/** Attributes that change how an answer is shown. */
const LOOKS = ['lang', 'sections', 'heading-level'];
/** Properties that a page may have set before the element was defined, in the order to take them over. */
const PROPERTIES = ['engine', 'strings', 'for', 'published', 'timezone', 'bullets', 'quotes', 'timeline', 'sections', 'headingLevel', 'loading', 'open', 'article', 'card'];

/** The list that an item stands in, and what an event calls it. */
const KINDS = /** @type {const} */ ({ bullets: 'point', quotes: 'quote', timeline: 'event', topics: 'topic' });

// Without a DOM the module can still be loaded; the class is then of no use.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * A summary card of a news article: `<kurzum-card>`.
 *
 * What stands here becomes `custom-elements.json` and the tables of docs/embedding.md: `node scripts/manifest.mjs`.
 *
 * @element kurzum-card
 *
 * @attr {string} for - id or selector of the article on the page; without it the card reads the `article` around it, or the page
 * @attr {string} lang - language of the card's own words; by default that of the nearest `lang` around it, never the article's. German, English, Spanish, French, Italian, Dutch, Portuguese; English stands in for others
 * @attr {string} published - when the article appeared, ISO 8601: what "yesterday" is relative to
 * @attr {string} timezone - the newsroom's zone (`+01:00`, `Europe/Zurich`); it matters where `published` is given in UTC
 * @attr {number} bullets - most key points
 * @attr {number} quotes - most quotes
 * @attr {number} timeline - most events
 * @attr {string} sections - which sections, in which order; default `points quotes timeline topics`
 * @attr {number} heading-level - level of the card's heading, 1 to 5; default 2. Its sections have the next level
 * @attr {"lazy" | "eager"} loading - `lazy` reads nothing until the card is within half a screen of the viewport
 * @attr {"" | "false"} open - gives the card a button that shows and hides the summary: `open` starts open, `open="false"` closed. Left out, the summary is always shown. While it is closed nothing is read
 * @attr {string} card - a card that was made beforehand, as JSON: it is shown without reading anything, where WebAssembly is forbidden too
 *
 * @prop {string | Element | Document | undefined} article - the article: its text, an element or a document; undefined for the one that `for` names or that is around the card, null for none. Setting it makes a new card
 * @prop {Card | undefined} card - the card: read it, or set one that was made beforehand (after `article`, where both are set)
 * @prop {Partial<Words>} strings - own words in the place of kurzum's: `{ title: 'At a glance' }`. The keys are those of `www/i18n/en.js`
 * @prop {Engine} engine - what reads the article; another object of the same form can run it elsewhere, in a worker say
 * @prop {string} for - the attribute
 * @prop {string} published - the attribute
 * @prop {string} timezone - the attribute
 * @prop {number | undefined} bullets - the attribute
 * @prop {number | undefined} quotes - the attribute
 * @prop {number | undefined} timeline - the attribute
 * @prop {string} sections - the attribute
 * @prop {number} headingLevel - the attribute `heading-level`
 * @prop {"lazy" | "eager"} loading - the attribute
 * @prop {boolean} open - whether the summary is shown; setting it gives the card its button
 *
 * @method {Promise<Card>} summarize() - reads the article now, also where the card is lazy or closed
 * @method {Promise<string>} toMarkdown() - the card as Markdown, in the interface's words
 * @method {Promise<object | undefined>} toJsonLd() - the card as structured data (schema.org), for a page that wants to publish it
 * @method {Card | undefined} toJSON() - the card as data, so that `JSON.stringify(element)` writes it out
 * @method {boolean} show(item) - takes the reader to an item's place in the article: fires `kurzum-show`; false where it was cancelled
 * @method {boolean} returnFocus() - gives the keyboard back to the item that was shown last
 *
 * @fires {{ card: Card }} kurzum-ready - a card has been made
 * @fires {{ error: unknown, code?: string }} kurzum-error - it could not be made; the codes are the engine's
 * @fires {{ item: Item, kind: "point" | "quote" | "event" | "topic", spans: Span[] }} kurzum-show - the reader wants to see an item in the article. Cancelable. Spans are offsets in UTF-16 code units into the text that was read
 * @fires {{ format: string, text: string }} kurzum-copy - the reader takes the card along as `rich` text, `markdown`, `html`, `text`, `json`, the `link` of a passage, a `calendar` file, or by `share`. Cancelable: the page can do it in another way
 *
 * @slot title - in the place of the card's title
 * @slot footer - at the card's end
 *
 * @csspart card - the whole
 * @csspart title - the card's heading
 * @csspart toggle - the button that shows and hides the summary
 * @csspart section - each section; also by its name: `points`, `quotes`, `timeline`, `topics`
 * @csspart points - the section of key points
 * @csspart quotes - the section of quotes
 * @csspart timeline - the section of the timeline
 * @csspart topics - the section of topics
 * @csspart heading - a section's heading
 * @csspart origin - the label that tells the editors' points from the article's
 * @csspart list - a section's list
 * @csspart point - one key point
 * @csspart quote - one quote with its speaker
 * @csspart speaker - who said it
 * @csspart event - one entry of the timeline
 * @csspart date - its date
 * @csspart topic - one topic
 * @csspart topic-button - its button
 * @csspart source-button - the way to an item's place in the article
 * @csspart notes - what a reader should know
 * @csspart source - the card's foot
 * @csspart link - the link to the article
 * @csspart actions - the row of buttons
 * @csspart more - the buttons that are folded away
 * @csspart action - each of these buttons
 * @csspart blank - what stands there where there is no card
 *
 * @cssprop [--kurzum-font=inherit] - font
 * @cssprop [--kurzum-quote-font=inherit] - font of quotes
 * @cssprop [--kurzum-size=1rem] - size of text; all else is relative to it
 * @cssprop [--kurzum-space=1em] - unit of space
 * @cssprop [--kurzum-radius=.75em] - corners
 * @cssprop [--kurzum-text=CanvasText] - text
 * @cssprop [--kurzum-surface=Canvas] - ground
 * @cssprop [--kurzum-muted] - secondary text; by default mixed from text and ground
 * @cssprop [--kurzum-line] - rules; by default mixed from text and ground
 * @cssprop [--kurzum-point] - marker of key points; by default yellow
 * @cssprop [--kurzum-quote] - marker of quotes; by default blue
 * @cssprop [--kurzum-time] - marker of the timeline; by default green
 * @cssprop [--kurzum-focus] - ring around what has the keyboard; by default blue
 *
 * @cssstate empty - there is no article
 * @cssstate working - the article is being read
 * @cssstate ready - a card is shown
 * @cssstate error - it could not be made
 * @cssstate closed - the summary is hidden
 */
export class KurzumCard extends Base {
  static observedAttributes = [...INPUTS, ...LOOKS, 'open', 'card'];

  /**
   * Registers the element, once. A page that needs another name gives one.
   *
   * @param {string} [name]
   * @param {CustomElementRegistry} [registry]
   */
  static define(name = 'kurzum-card', registry = globalThis.customElements) {
    if (registry && !registry.get(name)) registry.define(name, name === 'kurzum-card' ? this : class extends this {});
  }

  /** @type {ElementInternals} */ #internals;
  /** @type {ShadowRoot} */ #root;
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
  /** Whether a screen reader is told of the card: not of one that stood there from the beginning. */ #news = false;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    const document = this.ownerDocument;
    // A server may have drawn the card already: what it made stays.
    this.#root = this.#internals.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [sheet(document)];
    for (const served of this.#root.querySelectorAll('style, link')) served.remove();
    const drawn = /** @type {HTMLElement[]} */ ([...this.#root.children]);
    this.#frame = drawn[0] ?? document.createElement('div');
    // It stands there, empty, before it has anything to say: only then is it read out.
    this.#status = drawn[1] ?? /** @type {HTMLElement} */ (mount(status('en'), document));
    if (!drawn[1]) this.#root.append(this.#frame, this.#status);
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
    if (name === 'card') this.#setCard(parsed(now), false);
    else if (INPUTS.includes(name)) this.#ask();
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
    this.#setCard(card ?? undefined, true);
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

  /**
   * Whether the summary is shown. Where the attribute is left out it always is, and there is no button to hide it;
   * `open` and `open="false"` give the card one. While it is closed nothing is read.
   */
  get open() {
    return this.getAttribute('open') !== 'false';
  }

  set open(value) {
    this.setAttribute('open', value ? '' : 'false');
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
    this.#news = true;
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
   * The card as structured data (schema.org): `Quotation`s and an `ItemList`. Nothing of it is put into the page.
   *
   * @returns {Promise<object | undefined>}
   */
  async toJsonLd() {
    const card = this.#card;
    return card && (await import('./structured.js')).toJsonLd(card);
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

  /**
   * @param {Card | undefined} card
   * @param {boolean} news
   */
  #setCard(card, news) {
    this.#run = undefined;
    this.#stale = false;
    this.#news = news;
    this.#given = card !== undefined;
    this.#card = card;
    this.#error = undefined;
    this.#shown = undefined;
    this.#text = typeof this.#article === 'string' ? this.#article : undefined;
    this.#enter(this.#given ? 'ready' : 'empty');
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
    } else if (!this.open) {
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
    const text = typeof article === 'string' ? article : (await import('./text.js')).blockText('body' in article ? article.body : article);
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
    this.#draw(merge(words, this.#strings), i18n.inWords(asked));
  }

  /**
   * @param {Words} words
   * @param {string} lang
   */
  #draw(words, lang) {
    const setting = {
      words,
      lang,
      level: this.headingLevel,
      sections: this.sections.split(/\s+/),
      text: this.#text,
      closable: this.hasAttribute('open'),
      closed: !this.open,
    };
    const state = this.#state;
    const fresh = /** @type {HTMLElement} */ (mount(frame(state, this.#card, this.#error, setting), this.ownerDocument));
    // As a parser would have it, which what a server made has gone through.
    fresh.normalize();
    // What is there already stays, with its focus and selection.
    if (!fresh.isEqualNode(this.#frame)) this.#replace(fresh);
    this.#markShown();
    this.#say(
      !this.#news || !this.open ? ''
      : state === 'ready' && this.#card ? announcement(this.#card, setting)
      : state === 'error' ? words.failed
      : '',
      lang);
    const { states } = this.#internals;
    for (const name of ['empty', 'working', 'ready', 'error', 'closed']) states?.delete(name);
    states?.add(state);
    if (setting.closed) states?.add('closed');
    if (typeof navigator.share === 'function') states?.add('shareable');
  }

  /** @param {HTMLElement} fresh */
  #replace(fresh) {
    const focused = this.#root.activeElement;
    const focus = ['data-show', 'data-action']
      .map((name) => focused?.hasAttribute(name) && `[${name}="${focused.getAttribute(name)}"]`)
      .find(Boolean);
    const more = this.#frame.querySelector('details')?.open;
    this.#frame.replaceWith(fresh);
    this.#frame = fresh;
    if (more) fresh.querySelector('details')?.setAttribute('open', '');
    if (!focus) return;
    const again = fresh.querySelector(focus);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
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
    this.#frame.querySelector('.link')?.remove();
    if (this.#shown === undefined) return;
    const button = this.#root.querySelector(`[data-show="${this.#shown}"]`);
    const item = button?.closest('.item');
    (item ?? button)?.setAttribute('data-shown', '');
    const words = i18n.words(this.#lang());
    if (item && words && (isWeb(this.#card?.source.url) || this.for)) {
      item.append(mount(link(this.#shown, merge(words, this.#strings)), this.ownerDocument));
    }
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const path = button?.getAttribute('data-show');
    const action = button?.getAttribute('data-action');
    if (path) {
      const item = this.#itemAt(path);
      if (item) this.show(item);
    } else if (action === 'retry') {
      this.#summarizeQuietly();
    } else if (action === 'toggle') {
      this.open = !this.open;
    } else if (button && action) {
      this.#take(action, button);
    }
  }

  /**
   * What a reader takes along. The module comes when it is first needed.
   *
   * @param {string} action
   * @param {HTMLElement} button
   */
  async #take(action, button) {
    const card = this.#card;
    if (!card) return;
    const asked = this.#lang();
    const words = merge(await i18n.load(asked), this.#strings);
    const { take } = await import('./take.js');
    await take(action, button, {
      card,
      words,
      lang: i18n.known(asked),
      engine: this.#engine,
      item: this.#itemAt(button.getAttribute('data-path') ?? ''),
      allowed: (format, text) => this.#tell('kurzum-copy', { format, text }, true),
      say: (message) => {
        this.#say('', asked);
        this.#say(message, this.#frame.lang);
      },
    });
  }

  /**
   * @param {string} path
   * @returns {Item | undefined}
   */
  #itemAt(path) {
    const [list, at] = path.split('.');
    return this.#card?.[/** @type {keyof typeof KINDS} */ (list)]?.[Number(at)];
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
 * A card out of its attribute. What is no card at all counts as none.
 *
 * @param {string | null} json
 * @returns {Card | undefined}
 */
function parsed(json) {
  try {
    const card = JSON.parse(json ?? '');
    return Array.isArray(card?.bullets) ? card : undefined;
  } catch {
    return undefined;
  }
}
