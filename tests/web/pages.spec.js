/** Pages in the browser: the live DOM and a string of HTML give the card that the native build makes of the same page. */

import { PAGES, natively } from '../pages.mjs';
import { expect, test } from './site.js';

/**
 * Opens a page as a newsroom's server would send it, with the element at hand.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} html
 * @param {string} [path]
 */
async function open(page, html, path = '/live/page') {
  await page.route(/[.](jpg|png|ico)$/, (route) => route.fulfill({ contentType: 'image/png', body: '' }));
  await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(path);
}

const ARTICLE = `<h1>Neustedt baut den Turm</h1>
<p>Der Rat von Neustedt hat am Montag den Bau eines Aussichtsturms beschlossen, wie die Stadt am Abend mitteilte.</p>
<p>«Von oben sieht man das Meer», sagte Bürgermeisterin Ina Roth vor den Medien. Der Bau soll zwei Jahre dauern.</p>
<p>Die Kosten von vier Millionen Franken trägt zur Hälfte der Bund, den Rest bezahlen die Gemeinden der Region.</p>`;

test('the live DOM and a string give the card that the native build makes', async ({ page, site }) => {
  test.setTimeout(120_000);
  const pages = PAGES.map(({ name, html }) => ({ name, html, url: `${site}/live/${name}` }));
  const native = natively(pages);
  for (const { name, html, url } of pages) {
    await open(page, html, `/live/${name}`);
    const read = await page.evaluate(async ({ html, url }) => {
      const { readHtml, readPage } = await import(/** @type {any} */ ('/engine.js'));
      const live = await readPage(document, { url });
      const string = await readHtml(html, { url });
      // Every block leads back to where it stands.
      const fold = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();
      const places = live.blocks.map(({ span }) => fold(String(live.range(span))));
      const blocks = live.blocks.map(({ span }) => fold(live.text.slice(span.start, span.end)));
      return { live: { card: live.card, text: live.text }, string: { card: string.card, text: string.text }, places, blocks };
    }, { html, url });
    expect(read.live, `${name}, live`).toEqual(native.get(name));
    expect(read.string, `${name}, string`).toEqual(native.get(name));
    expect(read.places.map((place) => place.replace(/\s/g, '')), `${name}, places`).toEqual(read.blocks.map((block) => block.replace(/\s/g, '')));
  }
});

test('what is not shown is not read', async ({ page }) => {
  await open(page, `<style>.gone{display:none} .away{visibility:hidden} .boxless{display:contents}</style>
<article>${ARTICLE}
<p class="gone">Geheim: Was hinter der Bezahlschranke steht, soll niemand zu sehen bekommen.</p>
<p class="away">Geheim: Auch das hier sieht niemand, der die Seite offen vor sich hat.</p>
<div hidden><p>Geheim: Ein ganzer Kasten, der für niemanden auf der Seite zu sehen ist.</p></div>
<template><p>Geheim: Eine Vorlage, aus der erst ein Programm etwas machen würde.</p></template>
<details><summary>Zum Hergang</summary><p>Geheim: Was erst nach einem Klick auf die Zeile darüber erscheint.</p></details>
<div class="boxless"><p>Sichtbar ist dagegen, was in einem Kasten ohne eigenen Rahmen steht, und es wird gelesen.</p></div>
</article>`);
  const text = await page.evaluate(async () => (await (await import(/** @type {any} */ ('/engine.js'))).readPage(document)).text);
  expect(text).not.toContain('Geheim');
  expect(text).toContain('Sichtbar ist dagegen');
});

test('open shadow roots are read with what is slotted into them, frames are not', async ({ page }) => {
  await open(page, `<news-story>${ARTICLE}</news-story><iframe srcdoc="<p>Geheim: Ein Rahmen ist eine andere Seite und wird nicht gelesen.</p>"></iframe>`);
  const { text, marked } = await page.evaluate(async () => {
    const host = /** @type {Element} */ (document.querySelector('news-story'));
    const root = host.attachShadow({ mode: 'open' });
    const story = document.createElement('article');
    const end = document.createElement('p');
    end.textContent = 'Im Schatten steht der letzte Absatz, der zum Artikel gehört wie alle anderen auch.';
    story.append(document.createElement('slot'), end);
    root.append(story);
    const { readPage } = await import(/** @type {any} */ ('/engine.js'));
    const read = await readPage(document);
    const last = read.blocks.at(-1).span;
    return { text: read.text, marked: String(read.range(last)) };
  });
  expect(text).toContain('Aussichtsturms');
  expect(text).not.toContain('Geheim');
  expect(marked).toBe('Im Schatten steht der letzte Absatz, der zum Artikel gehört wie alle anderen auch.');
});

test('one article of several is read alone, with what is said of it', async ({ page }) => {
  await open(page, `<html lang="de"><head><title>Alle Meldungen</title><meta property="article:published_time" content="2020-01-01"></head><body><main>
<article id="one">${ARTICLE}<time datetime="2024-03-12T18:00:00+01:00">Dienstag</time></article>
<article id="two"><h2>Die Fähre fährt wieder</h2><p>Nach drei Wochen verkehrt die Fähre zwischen den beiden Ufern wieder nach Fahrplan, wie der Betreiber sagt.</p>
<p>Der Motor war ausgefallen, und die Ersatzteile mussten aus Übersee kommen. Der Schaden ist nun behoben.</p></article></main></body></html>`);
  const read = await page.evaluate(async () => {
    const { readPage } = await import(/** @type {any} */ ('/engine.js'));
    const one = await readPage(document.getElementById('one'));
    const two = await readPage(document.getElementById('two'));
    return { one: one.card.source, text: one.text, two: two.card.source, other: two.text };
  });
  expect(read.one).toMatchObject({ title: 'Neustedt baut den Turm', published: '2024-03-12T18:00:00+01:00' });
  expect(read.text).not.toContain('Fähre');
  expect(read.two.published).toBeUndefined();
  expect(read.other).not.toContain('Turm');
});

test('a detached element, an empty one and hostile nesting give a card with notes', async ({ page }) => {
  await open(page, '<p>x');
  const codes = await page.evaluate(async () => {
    const { readPage } = await import(/** @type {any} */ ('/engine.js'));
    const innermost = (/** @type {Element} */ nest) => {
      let inner = nest;
      while (inner.firstElementChild) inner = inner.firstElementChild;
      return inner;
    };
    // A browser looks through all that is around where something is put in: it is asked to for every 500th only.
    const nest = document.createElement('div');
    for (let n = 1, inner = nest; n < 500; n += 1) inner = inner.appendChild(document.createElement('div'));
    const deep = document.createElement('div');
    for (let n = 0, inner = /** @type {Element} */ (deep); n < 200; n += 1) {
      inner = innermost(inner.appendChild(/** @type {Element} */ (nest.cloneNode(true))));
    }
    innermost(deep).append('x');
    const many = document.createElement('div');
    for (let n = 0; n < 100_000; n += 1) many.append(document.createElement('b'));
    const given = [document.createElement('article'), new DOMParser().parseFromString('', 'text/html'), document.createDocumentFragment(), deep, many];
    const cards = [];
    for (const one of given) cards.push((await readPage(one)).card.notes.some((/** @type {any} */ note) => note.code === 'too-short'));
    return cards;
  });
  expect(codes).toEqual([true, true, true, true, true]);
});

test.describe('a card in a page', () => {
  const PAGE = `<!doctype html><html lang="de"><head><title>Neustedt baut den Turm - Bote</title><link rel="icon" href="/demo/icon.svg">
<meta property="og:site_name" content="Bote"><meta property="article:published_time" content="2024-03-12T18:00:00+01:00">
<style>body{margin:0} p{margin:40vh 1rem}</style><script type="module" src="/define.js"></script></head>
<body><nav><a href="/">Start</a></nav><main><article><kurzum-card bullets="1"></kurzum-card>${ARTICLE}
<aside><kurzum-card bullets="1"></kurzum-card></aside></article></main><footer><a href="#end" id="end">Impressum</a></footer></body></html>`;

  /** @param {import('@playwright/test').Page} page */
  const host = (page) => page.evaluate(() => document.documentElement.outerHTML);

  test('summarises the article around it, no card included', async ({ page }) => {
    await open(page, PAGE);
    const card = page.locator('kurzum-card').first();
    await expect(card.locator('.card')).toHaveAttribute('data-state', 'ready');
    const made = await card.evaluate((element) => /** @type {any} */ (element).card);
    expect(made.source).toMatchObject({ title: 'Neustedt baut den Turm', site: 'Bote', published: '2024-03-12T18:00:00+01:00' });
    expect(made.quotes.map((/** @type {any} */ quote) => [quote.text, quote.speaker?.name])).toEqual([['Von oben sieht man das Meer', 'Ina Roth']]);
    expect(made.timeline.map((/** @type {any} */ entry) => entry.when.value)).toContain('2024-03-11');
    const again = await page.locator('kurzum-card').last().evaluate((element) => /** @type {any} */ (element).summarize());
    expect(again).toEqual(made);
  });

  test('leads to the passage, marks it, and leads back; nothing of the page is changed', async ({ page }) => {
    await open(page, PAGE);
    const card = page.locator('kurzum-card').first();
    await expect(card.locator('.card')).toHaveAttribute('data-state', 'ready');
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(/** @type {Element} */ (document.querySelector('h1')));
      CSS.highlights.set('of-the-page', new Highlight(range));
    });
    const before = await host(page);
    const item = card.locator('.quotes [data-show]').first();
    await item.click();
    const back = card.locator('.back');
    await expect(back).toBeFocused();
    await expect(back).toHaveAttribute('aria-description', /Von oben sieht man das Meer/);
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('kurzum') ?? [])].map(String));
    expect(await marked()).toEqual(['Von oben sieht man das Meer']);
    const inView = await page.evaluate(() => {
      const [range] = /** @type {any} */ (CSS.highlights.get('kurzum'));
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inView).toBe(true);
    expect(await host(page)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(item).toBeFocused();
    expect(await marked()).toEqual([]);
    await expect(back).toHaveCount(0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['of-the-page']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await host(page)).toBe(before);

    // From the passage the keyboard goes on in the article, to the next link behind it.
    await item.click();
    await expect(back).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('kurzum-card').last().locator(':focus').or(page.locator('#end:focus')).first()).toBeVisible();
    // Whoever clicks elsewhere wants no way back.
    await page.locator('h1').click();
    await expect(back).toHaveCount(0);
  });

  test('shows a passage by selection where the browser knows no highlights', async ({ page }) => {
    await page.addInitScript(() => {
      // @ts-expect-error taken away
      delete globalThis.Highlight;
    });
    await open(page, PAGE);
    const card = page.locator('kurzum-card').first();
    await card.locator('.quotes [data-show]').first().click();
    await expect(card.locator('.back')).toBeFocused();
    expect(await page.evaluate(() => String(getSelection()))).toBe('Von oben sieht man das Meer');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });

  test('finds a passage again where the page has been drawn anew, and shows none that is gone', async ({ page }) => {
    await open(page, PAGE);
    const card = page.locator('kurzum-card').first();
    await expect(card.locator('.card')).toHaveAttribute('data-state', 'ready');
    await page.evaluate(() => {
      for (const p of document.querySelectorAll('article > p')) p.replaceWith(p.cloneNode(true));
    });
    await card.locator('.quotes [data-show]').first().click();
    // The page is read anew first, which takes a moment.
    await expect(card.locator('.back')).toBeFocused();
    expect(await page.evaluate(() => [...(CSS.highlights.get('kurzum') ?? [])].map(String))).toEqual(['Von oben sieht man das Meer']);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      for (const p of document.querySelectorAll('article > p')) p.remove();
    });
    await card.locator('.quotes [data-show]').first().click();
    await expect(card.locator('.back')).toHaveCount(0);
  });

  test('a page can show passages in its own way', async ({ page }) => {
    await open(page, PAGE);
    const card = page.locator('kurzum-card').first();
    await card.evaluate((element) => element.addEventListener('kurzum-show', (event) => event.preventDefault()));
    await card.locator('.quotes [data-show]').first().click();
    await page.waitForTimeout(100);
    await expect(card.locator('.back')).toHaveCount(0);
  });

  test('without an article around it reads the page’s; null stands for none', async ({ page }) => {
    await open(page, PAGE.replace(/<\/?article>/g, ''));
    const card = page.locator('kurzum-card').first();
    await expect(card.locator('.card')).toHaveAttribute('data-state', 'ready');
    await card.evaluate((element) => Object.assign(element, { article: null }));
    await expect(card.locator('.card')).toHaveAttribute('data-state', 'empty');
  });
});
