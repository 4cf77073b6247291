/** What a page's policy may forbid, and what is asked of the network. */

import { test as base, expect } from '@playwright/test';

import { serve } from '../../scripts/serve.mjs';
import { CARD, TEXT } from './cards.js';

/** @typedef {{ page: import('@playwright/test').Page, violations: string[], requests: string[] }} Opened */

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Opens a page under a policy.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} policy
 * @param {string} path
 * @param {(opened: Opened) => Promise<void>} use
 * @param {Record<string, string>} [made]
 */
async function under(page, policy, path, use, made) {
  const site = await serve({ policy, folders: { '/tests/': 'tests/web/pages' }, made });
  /** @type {string[]} */
  const violations = [];
  /** @type {string[]} */
  const requests = [];
  await page.exposeFunction('violated', (/** @type {string} */ what) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => /** @type {any} */ (globalThis).violated(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.goto(`${site.url}${path}`);
    await use({ page, violations, requests });
  } finally {
    await site.close();
  }
}

const state = (/** @type {import('@playwright/test').Page} */ page) => expect(page.locator('kurzum-card .card'));

base('one script under the strictest policy: no violation in any state, and no request once it is loaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await under(page, STRICT, 'tests/auto.html', async ({ violations, requests }) => {
    await state(page).toHaveAttribute('data-state', 'ready');
    expect(requests.filter((url) => !/\.(html|css|svg)$|auto\.js$/.test(url))).toEqual([]);
    const loaded = requests.length;
    await page.locator('kurzum-card .place').first().click();
    await page.getByRole('button', { name: 'Back to the summary' }).first().click();
    await page.getByText('Copy', { exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText('Copied');
    await page.getByText('More', { exact: true }).click();
    for (const form of ['Markdown', 'HTML', 'plain text', 'JSON']) await page.getByRole('button', { name: `Copy as ${form}` }).click();
    await page.evaluate(({ text, card }) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.lang = 'pt';
      element.article = text;
      element.open = false;
      element.open = true;
      element.engine = { summarize: () => Promise.reject(new Error('no')), toMarkdown: async () => '' };
      element.article = 'x';
      element.card = { ...card, source: { ...card.source, url: 'javascript:alert(1)' } };
    }, { text: TEXT, card: CARD });
    await expect(page.getByRole('heading', { name: 'Pontos principais' })).toBeVisible();
    expect(violations).toEqual([]);
    expect(requests.slice(loaded)).toEqual([]);
  });
});

base('where WebAssembly is forbidden a card made beforehand is shown', async ({ page }) => {
  const content = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="/demo/icon.svg"><script type="module" src="/define.js"></script>
    <kurzum-card card="${JSON.stringify(CARD).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></kurzum-card>`;
  await under(page, "default-src 'self'; require-trusted-types-for 'script'", 'card-only.html', async ({ violations, requests }) => {
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(page.getByText('Das wird teuer.')).toBeVisible();
    const markdown = await page.evaluate(() => /** @type {any} */ (document.querySelector('kurzum-card')).toMarkdown());
    expect(markdown).toContain('Das wird teuer.');
    expect(violations).toEqual([]);
    expect(requests.some((url) => /inlined|wasm/.test(url)), 'the wasm was loaded').toBe(false);
    // An article says what is missing.
    await page.evaluate(() => { /** @type {any} */ (document.querySelector('kurzum-card')).article = 'Text'; });
    await state(page).toHaveAttribute('data-state', 'error');
    await expect(page.getByText('could not be loaded')).toBeVisible();
  }, { '/card-only.html': content });
});

base('a lazy card loads nothing of the wasm before it is near', async ({ page }) => {
  const content = `<!doctype html><html lang="de"><title>x</title><link rel="icon" href="/demo/icon.svg"><link rel="stylesheet" href="/space.css"><script type="module" src="/define.js"></script>
    <article id="a"><p>${TEXT}</p></article><div id="space"></div><kurzum-card for="a" loading="lazy"></kurzum-card>`;
  await under(page, STRICT, 'lazy.html', async ({ requests, violations }) => {
    await state(page).toHaveAttribute('data-state', 'empty');
    await page.waitForTimeout(300);
    expect(requests.some((url) => url.includes('inlined'))).toBe(false);
    await page.locator('kurzum-card').scrollIntoViewIfNeeded();
    await state(page).toHaveAttribute('data-state', 'ready');
    expect(violations).toEqual([]);
  }, { '/lazy.html': content, '/space.css': '#space { block-size: 9000px }' });
});

base('made on a server: there without scripts, taken over without a flash, no shift', async ({ page, browser }) => {
  const { renderToString } = await import('../../www/ssr.js');
  const served = renderToString(CARD, { lang: 'de', nonce: 'abc', for: 'a' });
  const content = `<!doctype html><html lang="de"><title>x</title><link rel="icon" href="/demo/icon.svg"><link rel="stylesheet" href="/tests/card.css">
    <h1>Titel</h1>${served}<article id="a"><p>${TEXT}</p></article><script type="module" src="/define.js"></script>`;
  const policy = "default-src 'self'; style-src 'self' 'nonce-abc'; require-trusted-types-for 'script'";
  const site = await serve({ policy, made: { '/served.html': content } });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}served.html`);
  await expect(plain.locator('kurzum-card').getByText('Das wird teuer.')).toBeVisible();
  // What only a script can do is not offered without one.
  const offered = await plain.locator('kurzum-card').getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.className));
  expect(offered.filter((name) => name !== 'topic')).toEqual([]);
  const still = await plain.locator('kurzum-card').screenshot();
  await context.close();
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [], changes: 0 });
    new PerformanceObserver((list) => /** @type {any} */ (globalThis).shifts.push(...list.getEntries().map((entry) => /** @type {any} */ (entry).value))).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
      const root = document.querySelector('kurzum-card')?.shadowRoot;
      const card = root?.querySelector('.card');
      Object.assign(globalThis, { before: card, html: card?.outerHTML });
    });
  });
  await page.goto(`${site.url}served.html`);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('kurzum-card'))?.card);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => {
    const { before, html, shifts } = /** @type {any} */ (globalThis);
    const card = document.querySelector('kurzum-card')?.shadowRoot?.querySelector('.card');
    return { same: card === before, html: card?.outerHTML === html, shifts };
  })).toEqual({ same: true, html: true, shifts: [] });
  // But for the buttons the picture is the same.
  await page.evaluate(() => {
    const hidden = new CSSStyleSheet();
    hidden.replaceSync(':is(.place, .actions, .link, .head > button) { visibility: hidden }');
    document.querySelector('kurzum-card')?.shadowRoot?.adoptedStyleSheets.push(hidden);
  });
  expect(Buffer.compare(await page.locator('kurzum-card').screenshot(), still)).toBe(0);
  await site.close();
});

for (const [name, head, body] of [
  ['below the article', '', '<article id="a"></article><kurzum-card for="a"></kurzum-card>'],
  ['in a place that is kept free', '<link rel="stylesheet" href="/reserved.css">', '<kurzum-card for="a"></kurzum-card><article id="a"></article>'],
]) {
  base(`no shift on a slow connection: ${name}`, async ({ page }) => {
    const content = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="/demo/icon.svg">${head}
      <script type="module" src="/define.js"></script><h1>Title</h1>${body?.replace('</article>', `${`<p>${TEXT}</p>`.repeat(12)}</article>`)}`;
    const site = await serve({ made: { '/page.html': content, '/reserved.css': 'kurzum-card { display: block; min-block-size: 90rem }' } });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 80, downloadThroughput: 400_000, uploadThroughput: 100_000 });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) /** @type {any} */ (globalThis).shift += /** @type {any} */ (entry).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}page.html`);
    await state(page).toHaveAttribute('data-state', 'ready');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => /** @type {any} */ (globalThis).shift)).toBe(0);
    await site.close();
  });
}
