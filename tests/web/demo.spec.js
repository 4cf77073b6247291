import { expect, test, violations } from './site.js';

/**
 * The demo with its first article read.
 *
 * @param {import('@playwright/test').Page} page
 */
async function opened(page) {
  await page.goto('/');
  await expect(page.locator('kurzum-card .card')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('#source mark').first()).toBeVisible();
}

const card = (/** @type {import('@playwright/test').Page} */ page) => page.locator('kurzum-card');

/**
 * Pastes as a reader does, with the clipboard holding these forms of it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} forms type → content
 */
async function paste(page, forms) {
  await page.evaluate((forms) => {
    const data = new DataTransfer();
    for (const [type, content] of Object.entries(forms)) data.setData(type, content);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, forms);
}

/**
 * Drops a file on the page.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, type: string, bytes: number[] }} file
 */
async function dropFile(page, file) {
  await page.evaluate(({ name, type, bytes }) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name, { type }));
    for (const event of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, file);
}

const bytes = (/** @type {string} */ text) => [...new TextEncoder().encode(text)];

const STORY = 'Der Rat von Neustedt hat am Montag den Bau eines Turms beschlossen. „Von oben sieht man das Meer“, sagte Ina Roth. Der Turm soll im nächsten Jahr stehen.';

test('opens with an article in the reader’s language, its card beside it', async ({ page }) => {
  await opened(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A news article in short, word for word');
  await expect(page.locator('[data-pick=pottery]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#source')).toContainText('Workers buy Harrowick pottery');
  await expect(page.getByText('Nothing leaves your device')).toBeVisible();
});

test('shows the whole article, word for word', async ({ page }) => {
  await opened(page);
  const shown = await page.locator('#source').evaluate((source) => [...source.children].map((line) => line.textContent).join('\n'));
  const text = await page.evaluate(async () => (await fetch('/demo/articles/pottery.txt')).text());
  expect(shown.split(/\s+/)).toEqual(text.trim().split(/\s+/));
});

test('every article can be picked and has its day of publication', async ({ page }) => {
  await opened(page);
  for (const [name, day, words, lang] of [
    ['hafenbruecke', '2026-03-12', 'Hafenbrücke in Lindstedt', 'de'],
    ['sea-stars', '2024-10-17', 'Sea stars return', 'en'],
    ['gletschersee', '2025-08-22', 'Oberhalb von Valdrein', 'de'],
    ['pottery', '2026-06-05', 'Workers buy', 'en'],
  ]) {
    await page.locator(`[data-pick=${name}]`).click();
    await expect(page.locator('#source')).toContainText(words);
    await expect(page.locator('#published')).toHaveValue(day);
    await expect(page.locator('#source > *').first()).toHaveAttribute('lang', lang);
  }
});

test('marks what the card cites', async ({ page }) => {
  await opened(page);
  const missing = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector('kurzum-card'));
    const { bullets, quotes } = element.card;
    const squeeze = (/** @type {string} */ text) => text.replace(/\s/g, '');
    return [['bullets', bullets], ['quotes', quotes]].flatMap(([list, items]) => items.filter((/** @type {any} */ item, /** @type {number} */ i) => {
      const pieces = [...document.querySelectorAll('#source mark')].filter((mark) => mark.getAttribute('data-paths')?.split(' ').includes(`${list}.${i}`));
      return squeeze(pieces.map((piece) => piece.textContent).join('')) !== squeeze(item.text);
    }));
  });
  expect(missing).toEqual([]);
});

test('an item leads to its passage and back, by mouse and by keyboard', async ({ page }) => {
  await opened(page);
  const button = card(page).locator('.points .place').last();
  const text = await card(page).locator('.points .text').last().textContent();
  await button.click();
  const active = page.locator('#source [data-active]');
  await expect(active.first()).toBeFocused();
  await expect(active.first()).toBeInViewport();
  expect((await active.allTextContents()).join('').replace(/\s+/g, ' ')).toBe(text);
  await page.getByRole('button', { name: 'Back to the card' }).click();
  await expect(button).toBeFocused();
  await expect(active).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(active.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(page.getByRole('button', { name: 'Back to the card' })).toBeHidden();
});

test('a pasted article is read at once, with line breaks where its blocks end', async ({ page }) => {
  await opened(page);
  await paste(page, {
    'text/html': `<meta charset="utf-8"><style>p{}</style><h2 style="color:red">Ein Turm</h2><p style='margin:0' class="x">${STORY}</p><ul><li>erstens</li><li>zweitens</li></ul><script>alert(1)</script><img src="https://example.org/x.png" onerror="alert(2)">`,
    'text/plain': 'another form',
  });
  await expect(page.locator('#source')).toContainText('Der Rat von Neustedt');
  expect(await page.evaluate(() => /** @type {any} */ (document.querySelector('kurzum-card')).article)).toBe(`Ein Turm\n\n${STORY}\n\n• erstens\n• zweitens`);
  await expect(page.locator('#published')).toHaveValue('');
  await expect(card(page)).toContainText('The publication date is not known.');
  await expect(page.locator('[data-pick=""]')).toHaveAttribute('aria-pressed', 'true');
});

test('a plain paste into one’s own text is read at once; more text is added and read on request', async ({ page }) => {
  await opened(page);
  await page.locator('[data-pick=""]').click();
  const text = page.getByLabel('Article text', { exact: true });
  await expect(text).toBeFocused();
  await expect(card(page)).toContainText('No article yet');
  await paste(page, { 'text/plain': STORY });
  await expect(page.locator('#source')).toContainText('Ina Roth');
  await page.getByRole('button', { name: 'Edit text' }).click();
  await expect(text).toHaveValue(STORY);
  await text.press('End');
  await text.pressSequentially(' Kosten wird er viel.');
  await page.getByRole('button', { name: 'Make the card' }).click();
  await expect(page.locator('#source')).toContainText('Kosten wird er viel.');
  await expect(page.locator('#result')).toBeFocused();
});

test('a dropped file is read: text in UTF-8 and in Windows’ old encoding, and HTML', async ({ page }) => {
  await opened(page);
  await dropFile(page, { name: 'turm.txt', type: 'text/plain', bytes: bytes(STORY) });
  await expect(page.locator('#source')).toContainText('Ina Roth');
  await expect(page.getByText('“turm.txt” was read.')).toBeVisible();
  await dropFile(page, { name: 'alt.txt', type: 'text/plain', bytes: [...'Die B\u00fcrger von Neustedt \u0084w\u00e4hlen\u0093 am Sonntag.'].map((c) => c.charCodeAt(0)) });
  await expect(page.locator('#source')).toContainText('Die Bürger von Neustedt „wählen“ am Sonntag.');
  await dropFile(page, { name: 'turm.html', type: 'text/html', bytes: bytes(`<title>x</title><nav>Menu</nav><article><p>${STORY}</p></article>`) });
  await expect(page.locator('#source')).toHaveText(STORY);
});

test('a page is read as a page: its article, its date, what it hides left out', async ({ page }) => {
  await opened(page);
  const html = `<!doctype html><html lang="de"><head><meta charset="iso-8859-1"><title>Ein Turm f\u00fcr Neustedt - Bote</title>
<meta property="og:site_name" content="Bote"><meta property="article:published_time" content="2024-03-12T18:00:00+01:00">
<style>p { color: red }</style><noscript><link rel="stylesheet" href="x.css"></noscript></head><body onload="alert(1)">
<nav><a href="/">Start</a></nav><article><h1>Ein Turm f\u00fcr Neustedt</h1><p style="margin:0">${STORY}</p>
<p style="display:none">Geheim steht hier ein langer Satz, den niemand auf der Seite zu sehen bekommt.</p></article></body></html>`;
  await dropFile(page, { name: 'turm.html', type: 'text/html', bytes: [...html.replace(/[^\0-\xff]/g, (c) => `&#${c.charCodeAt(0)};`)].map((c) => c.charCodeAt(0)) });
  await expect(page.locator('#source')).toHaveText(STORY);
  await expect(card(page).locator('.facts')).toContainText('Ein Turm für Neustedt');
  expect(await page.evaluate(() => /** @type {any} */ (document.querySelector('kurzum-card')).card.source)).toMatchObject({ site: 'Bote', published: '2024-03-12T18:00:00+01:00' });
  await card(page).locator('[data-show]').first().click();
  await expect(page.locator('#source [data-active]').first()).toBeFocused();
  // The markup itself, as a page's source shows it.
  await paste(page, { 'text/plain': html.replace('Ein Turm f\u00fcr Neustedt - Bote', 'x').replaceAll('Neustedt</h1>', 'alle</h1>') });
  await expect(card(page).locator('.facts')).toContainText('Ein Turm für alle');
});

test('a file that cannot be read is refused with its name', async ({ page }) => {
  await opened(page);
  await dropFile(page, { name: 'turm.pdf', type: 'application/pdf', bytes: [37, 80, 68, 70] });
  await expect(page.getByText('“turm.pdf” is neither text nor HTML.')).toBeVisible();
  await dropFile(page, { name: 'leer.txt', type: 'text/plain', bytes: [] });
  await expect(page.getByText('“leer.txt” holds no text.')).toBeVisible();
  await expect(page.locator('#source')).toContainText('Workers buy');
});

test('a file can be chosen', async ({ page }) => {
  await opened(page);
  await page.getByLabel('Open a file').setInputFiles({ name: 'turm.txt', mimeType: 'text/plain', buffer: Buffer.from(STORY) });
  await expect(page.locator('#source')).toContainText('Ina Roth');
});

test('the day of publication decides what relative dates mean', async ({ page }) => {
  await opened(page);
  await paste(page, { 'text/plain': STORY });
  await expect(page.locator('#source')).toContainText('Ina Roth');
  const published = () => page.evaluate(() => /** @type {any} */ (document.querySelector('kurzum-card')).card?.source.published);
  expect(await published()).toBeUndefined();
  await page.locator('#published').fill('2026-03-11');
  await expect.poll(published).toBe('2026-03-11');
  await expect(card(page)).not.toContainText('The publication date is not known.');
});

test('the card can be copied as Markdown and as JSON', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await card(page).getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect(card(page).getByRole('status')).toHaveText('Copied');
  const made = JSON.parse(await copied());
  expect(made.version).toBe(1);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(copied).toContain(made.bullets[0].text);
});

test('speaks German and English, and remembers which', async ({ page }) => {
  await opened(page);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ein Artikel in Kürze, Wort für Wort');
  await expect(card(page).getByRole('heading', { name: 'Kernpunkte' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('[data-pick=""]')).toContainText('Eigener Text');
  const words = await page.locator('[data-word], [data-pick]').allTextContents();
  expect(words.filter((word) => !word.trim() || word.includes('undefined'))).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ein Artikel in Kürze, Wort für Wort');
});

test('all of it fits 320 px without scrolling sideways, the card above the article', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await opened(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const above = await card(page).boundingBox();
  const below = await page.locator('#source').boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await card(page).locator('.place').first().click();
  await expect(page.locator('#source [data-active]').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Back to the card' }).click();
  await expect(card(page).locator('.place').first()).toBeInViewport();
});

test('is dark where the reader’s system is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await opened(page);
  const light = (/** @type {string} */ color) => Math.max(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  expect(light(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))).toBeLessThan(60);
  expect(light(await card(page).locator('.card').evaluate((body) => getComputedStyle(body).backgroundColor))).toBeLessThan(60);
});

for (const [name, media, width] of /** @type {const} */ ([
  ['light', { colorScheme: 'light' }, 1280],
  ['dark', { colorScheme: 'dark' }, 1280],
  ['320 px', { colorScheme: 'light' }, 320],
])) {
  test(`axe finds nothing wrong: ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height: 800 });
    await opened(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-pick=""]').click();
    expect(await violations(page)).toEqual([]);
  });
}
