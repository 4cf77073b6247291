/**
 * How long it takes from the first statement of `auto.js` until the card stands there, in a Chromium that has never seen it:
 * compiling the wasm, reading an article of 6 kB in the page, drawing. For a person to read, no test.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import puppeteer from 'puppeteer-core';

import { serve } from './serve.mjs';
import { build, chromium, nodeModules, root, rust, script } from './setup.mjs';

const RUNS = 15;

/** Milliseconds that a browser which has just been started is busy with its own windows; measured, they end within two seconds. */
const SETTLED = 3000;

await script(async () => {
  rust();
  nodeModules();
  build();
  const text = readFileSync(join(root, 'tests/articles/de/windpark/source.txt'), 'utf8');
  const article = text.repeat(Math.ceil(6000 / text.length)).slice(0, 6000);
  const paragraphs = article.split(/\n+/).map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');
  // The first line is for the compiler and has to stay the first.
  const [hint, ...rest] = readFileSync(join(root, 'pkg/auto.js'), 'utf8').split('\n');
  const site = await serve({ made: {
    '/auto.js': [hint, 'globalThis.started = performance.now();', ...rest].join('\n'),
    '/mark.js': "document.addEventListener('kurzum-ready', () => { const ready = performance.now(); requestAnimationFrame(() => setTimeout(() => { globalThis.outcome = [ready - globalThis.started, performance.now() - globalThis.started]; })); });",
    '/page.html': `<!doctype html><html lang="de"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script defer src="/mark.js"></script><script defer src="/auto.js" charset="utf-8"></script><kurzum-card for="a" published="2025-11-18"></kurzum-card><article id="a">${paragraphs}</article>`,
  } });
  /** @type {number[][]} */
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const browser = await puppeteer.launch({ executablePath: chromium(), headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
    await new Promise((done) => setTimeout(done, SETTLED));
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    // The processor's time of the page's main thread: it hardly depends on what else the machine does.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${site.url}page.html`);
    await page.waitForFunction('globalThis.outcome');
    const { metrics } = await session.send('Performance.getMetrics');
    const spent = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    times.push([...(/** @type {number[]} */ (await page.evaluate('globalThis.outcome'))), spent]);
    await browser.close();
  }
  await site.close();
  for (const [at, what] of ['until the card is made', 'until it is painted', 'main thread’s time, the page itself included'].entries()) {
    const sorted = times.map((one) => one[at] ?? 0).sort((a, b) => a - b);
    console.log(`${what}: least ${sorted[0]?.toFixed(1)} ms, median ${sorted[RUNS >> 1]?.toFixed(1)} ms, most ${sorted.at(-1)?.toFixed(1)} ms (${RUNS} runs, article of ${Buffer.byteLength(article)} bytes)`);
  }
});
