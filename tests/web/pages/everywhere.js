/**
 * Tests that run in the page itself, so that they run alike in every browser, whatever drives it. What came of them lies
 * in `globalThis.results` once they are through.
 */

import { CARD, TEXT } from '/tests-web/cards.js';
import { summarize } from '/index.js';

/** @type {{ name: string, error?: string }[]} */
const results = [];
/** @type {[string, () => unknown][]} */
const tests = [];
/** @param {string} name @param {() => unknown} run */
const test = (name, run) => tests.push([name, run]);

/** @type {string[]} */
const policy = [];
document.addEventListener('securitypolicyviolation', (event) => policy.push(`${event.violatedDirective}: ${event.sample}`));
/** @type {string[]} */
const errors = [];
addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(`unhandled: ${event.reason}`));

/** @param {unknown} value @param {string} [what] */
function ok(value, what = 'not true') {
  if (!value) throw new Error(what);
}
/** @param {unknown} actual @param {unknown} expected */
function equal(actual, expected) {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

const place = /** @type {HTMLElement} */ (document.getElementById('place'));
const tick = () => new Promise((resolve) => setTimeout(resolve));

/** @param {() => unknown} found @param {string} what */
async function until(found, what) {
  for (let tries = 0; tries < 300; tries++) {
    const value = found();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}

/** @param {Record<string, unknown>} [properties] */
function card(properties = {}) {
  const element = /** @type {any} */ (document.createElement('kurzum-card'));
  place.replaceChildren(element);
  return Object.assign(element, properties);
}

/** @param {any} element */
const frame = (element) => element.shadowRoot?.querySelector('.card');
/** @param {any} element @param {string} state */
const reaches = (element, state) => until(() => frame(element)?.dataset.state === state, state);
/** @param {any} element */
const shown = (element) => frame(element).textContent;

test('properties that were set before the element was defined are taken over', async () => {
  const early = /** @type {any} */ (document.createElement('kurzum-card'));
  place.replaceChildren(early);
  ok(!customElements.get('kurzum-card'), 'defined too early');
  Object.assign(early, { article: TEXT, headingLevel: 3, open: true, card: CARD });
  await import('/define.js');
  await reaches(early, 'ready');
  equal(Object.keys(early), []);
  equal(early.getAttribute('heading-level'), '3');
  ok(early.shadowRoot.querySelector('h3.title'), 'no h3');
});

test('an article becomes a card in the wasm', async () => {
  const element = card({ lang: 'de', published: '2026-03-10', article: TEXT });
  await reaches(element, 'ready');
  equal(element.card.lang, 'de');
  ok(element.card.bullets.some((/** @type {any} */ { text }) => text.includes('Bau eines Aussichtsturms')), 'no point');
  ok(element.shadowRoot.querySelector('.status').textContent.startsWith('Zusammenfassung bereit: '), 'not told');
});

test('a card made beforehand is shown, by property and by attribute alike', async () => {
  const one = card({ card: CARD });
  await reaches(one, 'ready');
  const other = document.createElement('kurzum-card');
  other.setAttribute('card', JSON.stringify(CARD));
  place.append(other);
  await reaches(other, 'ready');
  ok(frame(one).isEqualNode(frame(other)), 'they differ');
  other.setAttribute('card', '{');
  await reaches(other, 'empty');
});

test('moving it keeps what is shown; removing it while it works ends the work', async () => {
  const element = card({ card: CARD });
  await reaches(element, 'ready');
  const { firstElementChild: title } = frame(element);
  const section = document.createElement('section');
  place.append(section);
  section.append(element);
  await tick();
  ok(title === frame(element).firstElementChild, 'it was drawn anew');
  /** @type {((card: object) => void)[]} */
  const finish = [];
  element.engine = { summarize: () => new Promise((resolve) => { finish.push(resolve); }), toMarkdown: async () => '' };
  element.article = 'Text';
  await reaches(element, 'working');
  element.remove();
  await tick();
  let told = 0;
  element.addEventListener('kurzum-ready', () => { told += 1; });
  finish[0]?.(CARD);
  await tick();
  equal(told, 0);
  place.append(element);
  await until(() => finish.length > 1, 'a second reading');
  finish[1]?.(CARD);
  await reaches(element, 'ready');
  equal(told, 1);
});

test('a closed card reads nothing until it is opened', async () => {
  let calls = 0;
  const engine = { summarize: async () => { calls += 1; return CARD; }, toMarkdown: async () => '' };
  const element = card({ open: false, engine, article: 'Text' });
  await until(() => frame(element)?.querySelector('[data-action=toggle]'), 'a button');
  await tick();
  equal([calls, element.open, element.getAttribute('open')], [0, false, 'false']);
  equal(frame(element).querySelector('[data-action=toggle]').getAttribute('aria-expanded'), 'false');
  ok(!frame(element).querySelector('section'), 'it shows something');
  frame(element).querySelector('[data-action=toggle]').click();
  await reaches(element, 'ready');
  await until(() => frame(element).querySelector('section'), 'sections');
  equal([calls, element.open], [1, true]);
  frame(element).querySelector('[data-action=toggle]').click();
  await until(() => !frame(element).querySelector('section'), 'closed again');
  element.removeAttribute('open');
  await until(() => frame(element).querySelector('section'), 'always open');
  equal(frame(element).querySelector('[data-action=toggle]'), null);
  equal(calls, 1);
});

test('a lazy card waits until it is near', async () => {
  const space = document.createElement('div');
  space.style.blockSize = '6000px';
  let calls = 0;
  const element = card({ loading: 'lazy', engine: { summarize: async () => { calls += 1; return CARD; }, toMarkdown: async () => '' }, article: 'Text' });
  element.before(space);
  await new Promise((resolve) => setTimeout(resolve, 200));
  equal(calls, 0);
  element.scrollIntoView();
  await reaches(element, 'ready');
  equal(calls, 1);
  scrollTo(0, 0);
});

for (const [lang, word] of [['de', 'Kernpunkte'], ['en-GB', 'Key points'], ['es', 'Puntos clave'], ['fr-CH', 'L’essentiel'], ['it', 'I punti chiave'], ['nl', 'Hoofdpunten'], ['pt-BR', 'Pontos principais']]) {
  test(`speaks ${lang}, with its own dates`, async () => {
    const element = card({ lang, card: CARD });
    await until(() => frame(element)?.lang === lang, lang ?? '');
    ok(shown(element).includes(word), shown(element));
    const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date('2026-03-10'));
    ok(element.shadowRoot.querySelector('.facts').textContent.includes(day), `no ${day}`);
  });
}

test('what a server made is taken over as it stands', async () => {
  const { renderToString } = await import('/ssr.js');
  for (const options of [{}, { lang: 'fr', sections: 'timeline points', headingLevel: 4, open: true }]) {
    const html = renderToString(CARD, options);
    const rules = { createHTML: (/** @type {string} */ given) => given };
    const trusted = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('test', rules) ?? rules;
    const host = document.createElement('div');
    // As a parser does it, which is the only one that makes shadow roots of templates.
    if (!('setHTMLUnsafe' in host)) return;
    // Made in a document without scripts, so that it is there before the element is.
    const page = document.implementation.createHTMLDocument();
    page.body.append(host);
    host.setHTMLUnsafe(trusted.createHTML(html.replace(/<style>[^<]*<\/style>/, '')));
    const served = /** @type {any} */ (host.firstElementChild);
    const before = served.shadowRoot.querySelector('.card');
    const html0 = before.outerHTML;
    const list = before.querySelector('section');
    place.replaceChildren(document.importNode(document.createElement('i')));
    place.append(served);
    await until(() => served.card, 'taken over');
    await tick();
    await tick();
    equal(frame(served).outerHTML, html0);
    ok(frame(served) === before && frame(served).querySelector('section') === list, 'it was drawn anew');
    equal(served.shadowRoot.querySelector('.status').textContent, '');
    const fresh = card({ card: CARD });
    for (const { name, value } of served.attributes) if (name !== 'card') fresh.setAttribute(name, value);
    await until(() => frame(fresh)?.outerHTML === html0, 'the same HTML from both');
  }
});

test('markup, script addresses, bidi controls and ends of templates are text', async () => {
  const nasty = '<img src=x onerror="alert(1)"></template></style><script>alert(2)</script><b>\u202eabc\u2066 javascript:alert(3) {{x}} ${y}';
  const spans = [{ start: 0, end: nasty.length }];
  const element = card({ card: {
    ...CARD, lang: nasty, source: { title: nasty, site: nasty, authors: [nasty], url: ' javascript:alert(1)', published: nasty },
    bullets: [{ text: nasty, spans, origin: 'editors' }],
    quotes: [{ text: nasty, spans, kind: 'direct', speaker: { name: nasty, role: nasty }, addressee: nasty, when: { text: nasty, span: spans[0], value: nasty, precision: 'day', start: nasty, relative: false } }],
    timeline: [{ text: nasty, spans, when: { text: nasty, span: spans[0], value: nasty, precision: 'day', start: nasty, relative: false }, tense: 'future' }],
    topics: [{ text: nasty, spans }], notes: [{ code: nasty, message: nasty }],
  } });
  await reaches(element, 'ready');
  equal(element.shadowRoot.querySelector('.points .text').textContent, nasty);
  equal(element.shadowRoot.querySelectorAll('img, script, b, a').length, 0);
  const read = card({ article: `${nasty}\n\n${TEXT}\n\n${nasty}` });
  await reaches(read, 'ready');
  equal(read.shadowRoot.querySelectorAll('img, script, b').length, 0);
});

test('each item leads back to its place', async () => {
  const element = card({ article: TEXT, card: CARD });
  await reaches(element, 'ready');
  /** @type {any[]} */
  const told = [];
  document.addEventListener('kurzum-show', (event) => told.push(/** @type {any} */ (event).detail), { once: true });
  element.shadowRoot.querySelector('.quotes .place').click();
  equal([told[0].kind, told[0].item.text], ['quote', 'Von oben sieht man das Meer']);
  ok(element.shadowRoot.querySelector('.quotes .item').hasAttribute('data-shown'), 'not marked');
  ok(element.shadowRoot.querySelector('.quotes .item .link'), 'no link to copy');
});

test('every target is at least 24 px, and nothing is wider than 320 px', async () => {
  place.style.inlineSize = '320px';
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const element = card({ open: true, card: { ...CARD, bullets: [{ text: long, spans: [{ start: 0, end: 9 }], origin: 'article' }], topics: [{ text: long, spans: [{ start: 0, end: 9 }] }] } });
  await reaches(element, 'ready');
  element.shadowRoot.querySelector('details').open = true;
  for (const target of element.shadowRoot.querySelectorAll('button, summary')) {
    const { width, height } = target.getBoundingClientRect();
    // Sharing is only there where the browser has it.
    if (target.dataset.action === 'share' && width === 0) continue;
    ok(Math.min(width, height) >= 24, `${target.outerHTML}: ${width} × ${height}`);
  }
  for (const part of element.shadowRoot.querySelectorAll('.card *')) {
    ok(part.closest('svg') || part.getBoundingClientRect().width <= 320, part.outerHTML);
  }
  place.style.inlineSize = '';
});

test('two copies of the script live side by side', async () => {
  const before = customElements.get('kurzum-card');
  await import('/define.js?again');
  ok(customElements.get('kurzum-card') === before, 'it was defined anew');
  const { KurzumCard } = await import('/element.js?again');
  KurzumCard.define('another-card');
  const element = /** @type {any} */ (document.createElement('another-card'));
  place.replaceChildren(element);
  element.card = CARD;
  await reaches(element, 'ready');
});

test('a card is the same to the byte', async () => {
  const { articles, expected } = await (await fetch('/hashes.json')).json();
  /** @type {Record<string, string>} */
  const made = {};
  for (const { name, text, options } of articles) made[name] = await sha256(JSON.stringify(summarize(text, options)));
  equal(made, expected);
});

/** @param {string} text */
async function sha256(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('axe finds nothing wrong', async () => {
  const { default: axe } = await import('/axe.js');
  for (const properties of [{ card: CARD }, { open: false }, { article: '' }, { lang: 'fr', card: { ...CARD, bullets: [], quotes: [], timeline: [], topics: [] } }]) {
    const element = card(properties);
    await until(() => frame(element)?.dataset.state, 'drawn');
    await tick();
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    equal(violations.flatMap((/** @type {any} */ rule) => rule.nodes.map((/** @type {any} */ node) => `${rule.id}: ${node.target.join(' ')}`)), []);
  }
});

test('no policy was broken and no script threw', () => {
  equal(policy, []);
  equal(errors, []);
});

for (const [name, run] of tests) {
  try {
    await run();
    results.push({ name });
  } catch (error) {
    results.push({ name, error: String(error) });
  }
}
place.replaceChildren();
Object.assign(globalThis, { results });
