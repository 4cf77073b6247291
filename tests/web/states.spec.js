/** Every state of the card, as a reader with any setting and any aid meets it. */

import { CARD, TEXT } from './cards.js';
import { expect, test, violations } from './site.js';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const [first, second] = CARD.timeline;

/**
 * What is set on the element, by the name of the state. `engine` names one of those in {@link opened}.
 *
 * @type {Record<string, { state: string, engine?: 'never' | 'broken', set: Record<string, unknown> }>}
 */
const STATES = {
  empty: { state: 'empty', set: { article: null } },
  working: { state: 'working', engine: 'never', set: { article: 'Text' } },
  ready: { state: 'ready', set: { article: TEXT, card: CARD } },
  'open, with its button': { state: 'ready', set: { card: CARD, open: true } },
  closed: { state: 'ready', set: { card: CARD, open: false } },
  'thin article': { state: 'ready', set: { card: { ...CARD, bullets: [], quotes: [], timeline: [], topics: [], notes: [{ code: 'too-short', message: 'x' }, { code: 'new-one', message: 'Said in English.' }] } } },
  error: { state: 'error', engine: 'broken', set: { article: 'Text' } },
  'no speaker': { state: 'ready', set: { card: { ...CARD, quotes: CARD.quotes.map(({ text, spans, kind }) => ({ text, spans, kind })) } } },
  'timeline of twenty': { state: 'ready', set: { card: { ...CARD, timeline: Array.from({ length: 20 }, (_, i) => (i % 2 ? first : second)) } } },
  'long words': { state: 'ready', set: { open: true, card: {
    ...CARD, source: { title: long, authors: [long], url: `https://example.org/${long}` }, topics: [{ text: long, spans: [{ start: 0, end: 3 }] }],
    bullets: [{ text: long, spans: [{ start: 0, end: 3 }], origin: 'article' }], quotes: [{ text: long, spans: [{ start: 0, end: 3 }], kind: 'direct', speaker: { name: long, role: long } }],
    timeline: [{ ...first, text: long }],
  } } },
};

const SETTINGS = /** @type {const} */ ({
  light: { media: { colorScheme: 'light' }, width: 1024 },
  dark: { media: { colorScheme: 'dark' }, width: 1024 },
  'forced colours': { media: { forcedColors: 'active' }, width: 1024 },
  'more contrast': { media: { contrast: 'more' }, width: 1024 },
  'right to left': { media: {}, width: 1024, rtl: true },
  '320 px': { media: {}, width: 320 },
  '400 %': { media: {}, width: 320, height: 256 },
});

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function opened(page, name) {
  const { state, engine, set } = /** @type {typeof STATES[string]} */ (STATES[name]);
  await page.evaluate(async ({ engine, set }) => {
    await customElements.whenDefined('kurzum-card');
    const element = document.createElement('kurzum-card');
    document.querySelector('kurzum-card')?.replaceWith(element);
    const engines = {
      never: { summarize: () => new Promise(() => {}), toMarkdown: async () => '' },
      broken: { summarize: async () => { throw Object.assign(new Error('x'), { code: 'unavailable' }); }, toMarkdown: async () => '' },
    };
    Object.assign(element, engine && { engine: engines[engine] }, set);
  }, { engine, set });
  await expect(page.locator('kurzum-card .card')).toHaveAttribute('data-state', state);
}

for (const [setting, { media, width, ...more }] of Object.entries(SETTINGS)) {
  test(`axe finds nothing wrong in any state, and nothing scrolls sideways: ${setting}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 'height' in more ? more.height : 800 });
    await page.goto('/tests/card.html');
    await page.emulateMedia(media);
    if ('rtl' in more) await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    for (const name of Object.keys(STATES)) {
      await opened(page, name);
      await page.locator('kurzum-card details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      const shown = page.locator('kurzum-card .place').first();
      if (await shown.count()) await shown.click();
      expect(await violations(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
      for (const target of await page.locator('kurzum-card').locator('button:visible, summary:visible').all()) {
        const box = await target.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${name}: ${await target.textContent()}`).toBeGreaterThanOrEqual(24);
      }
    }
  });
}

test('text may be spaced as WCAG 1.4.12 says, with nothing cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/tests/card.html');
  await opened(page, 'ready');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    const root = /** @type {ShadowRoot} */ (document.querySelector('kurzum-card')?.shadowRoot);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const cut = await page.locator('kurzum-card .card *').evaluateAll((all) => all.filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < 0 || right > 320;
  }).map((one) => one.outerHTML.slice(0, 80)));
  expect(cut).toEqual([]);
});

test('moves only for those who have nothing against it', async ({ page }) => {
  await page.goto('/tests/card.html');
  await opened(page, 'working');
  const moving = () => page.locator('.working svg').evaluate((svg) => getComputedStyle(svg).animationName);
  expect(await moving()).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBe('kurzum-wait');
});

test('text of another language says so', async ({ page }) => {
  await page.goto('/tests/card.html');
  await opened(page, 'thin article');
  await expect(page.locator('.notes').getByText('Said in English.')).toHaveAttribute('lang', 'en');
  await opened(page, 'ready');
  for (const part of ['.points .text', 'blockquote', '.name', '.timeline .text > [dir=auto]', '.topic', 'cite']) {
    await expect(page.locator(`kurzum-card ${part}`).first()).toHaveAttribute('lang', 'de');
  }
});

test('the accessibility tree of a card', async ({ page }) => {
  await page.goto('/tests/card.html');
  await opened(page, 'open, with its button');
  await expect(page.locator('kurzum-card')).toMatchAriaSnapshot(`
    - heading "In short" [level=2]
    - button "Hide summary" [expanded]
    - heading "Key points" [level=3]
    - paragraph: The editors’ own summary
    - list:
      - listitem:
        - paragraph: Neustedt baut einen Turm.
        - 'button "Show in the text: Neustedt baut einen Turm."'
    - paragraph: Picked from the article
    - list:
      - listitem:
        - paragraph: Am Montag hat der Rat von Neustedt den Bau eines Aussichtsturms beschlossen.
        - 'button "Show in the text: Am Montag hat der Rat von Neustedt den Bau eines …"'
    - heading "Quotes" [level=3]
    - list:
      - listitem:
        - blockquote:
          - paragraph: „Von oben sieht man das Meer“
        - paragraph:
          - text: Ina Roth, Bürgermeisterin, to den Gästen,
          - time: Mon, March 9, 2026
        - 'button "Show in the text: Von oben sieht man das Meer"'
      - listitem:
        - blockquote:
          - paragraph: „Das wird teuer.“
        - paragraph: No speaker named
        - 'button "Show in the text: Das wird teuer."'
      - listitem:
        - blockquote:
          - paragraph: er sei sicher
        - paragraph: der Architekt Reported speech
        - 'button "Show in the text: er sei sicher"'
    - heading "Timeline" [level=3]
    - list:
      - listitem:
        - paragraph: Autumn 2019
        - paragraph: Im Herbst 2019 war ein erster Entwurf gescheitert.
        - 'button "Show in the text: Im Herbst 2019 war ein erster Entwurf …"'
      - listitem:
        - paragraph:
          - time: Mon, March 9, 2026
        - paragraph: Am Montag hat der Rat von Neustedt den Bau eines Aussichtsturms beschlossen.
        - 'button "Show in the text: Am Montag hat der Rat von Neustedt den Bau eines …"'
      - listitem:
        - paragraph:
          - time: "2027"
          - text: Expected
        - paragraph: Roth will im nächsten Jahr bauen.
        - 'button "Show in the text: Roth will im nächsten Jahr bauen."'
    - heading "Topics" [level=3]
    - list:
      - listitem:
        - button "Neustedt"
    - paragraph:
      - text: "Article:"
      - link "Rat von Neustedt beschließt den Turm":
        - /url: https://example.org/turm
      - text: · Karla Lund · Neustedter Bote · Published March 10, 2026 · 78 words · 1 minute to read
    - paragraph: Every word is the article’s own.
    - button "Copy"
    - group: More
    - status: "Summary ready: 2 key points, 3 quotes, 3 dates."
  `);
});

test('the accessibility tree of the other states', async ({ page }) => {
  await page.goto('/tests/card.html');
  await opened(page, 'empty');
  await expect(page.locator('kurzum-card')).toMatchAriaSnapshot(`
    - heading "In short" [level=2]
    - paragraph: No article yet
    - paragraph: /Key points, quotes/
    - status
  `);
  await opened(page, 'working');
  await expect(page.locator('kurzum-card')).toMatchAriaSnapshot(`
    - heading "In short" [level=2]
    - paragraph: Reading the article …
    - status
  `);
  await opened(page, 'error');
  await expect(page.locator('kurzum-card')).toMatchAriaSnapshot(`
    - heading "In short" [level=2]
    - paragraph: This article could not be summarised.
    - paragraph: /could not be loaded/
    - button "Try again"
    - status: This article could not be summarised.
  `);
  await opened(page, 'closed');
  await expect(page.locator('kurzum-card')).toMatchAriaSnapshot(`
    - heading "In short" [level=2]
    - button "Show summary"
    - status
  `);
});

test('all of it works by keyboard, in the order in which it is read', async ({ page }) => {
  await page.goto('/tests/card.html');
  await opened(page, 'open, with its button');
  /** @type {string[]} */
  const order = [];
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab');
    order.push(await page.evaluate(() => {
      const active = document.querySelector('kurzum-card')?.shadowRoot?.activeElement;
      return active?.getAttribute('data-show') ?? active?.getAttribute('data-action') ?? active?.localName ?? '';
    }));
  }
  expect(order).toEqual(['toggle', 'bullets.0', 'bullets.1', 'quotes.0', 'quotes.1', 'quotes.2', 'timeline.0', 'timeline.1', 'timeline.2', 'topics.0', 'a', 'copy', 'summary', '']);
  await page.locator('[data-action=toggle]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action=toggle]')).toBeFocused();
  await expect(page.locator('[data-action=toggle]')).toHaveText('Show summary');
  await page.keyboard.press('Space');
  await expect(page.locator('.points')).toBeVisible();
});
