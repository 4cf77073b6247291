/**
 * Milliseconds from a live DOM to a card in Chromium, and of the copy alone: `node benches/live-page.mjs`. The page is
 * made of an article and what is usually around it, some 3,000 elements. The first call, which starts the core and
 * makes its tables, stands by itself; the others are warm.
 */

import { chromium } from '@playwright/test';

import { serve } from '../scripts/serve.mjs';
import { chromium as executable } from '../scripts/setup.mjs';

const RUNS = 300;

const site = await serve();
const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(site.url);
const figures = await page.evaluate(async (runs) => {
  const { copy } = await import(/** @type {any} */ ('/page.js'));
  const { readPage } = await import(/** @type {any} */ ('/engine.js'));
  const names = ['Ina Roth', 'Jan Beer', 'Karla Wend', 'Tom Lund'];
  const element = (/** @type {string} */ name, /** @type {string} */ classes, /** @type {(Node | string)[]} */ ...inner) => {
    const made = document.createElement(name);
    if (classes) made.className = classes;
    made.append(...inner);
    return made;
  };
  const teaser = (/** @type {number} */ n) => element('li', `teaser teaser--${n % 5} js-tracked`,
    element('div', 'teaser__frame', element('a', 'teaser__link', element('img', 'teaser__image'), element('h3', 'teaser__title', `Meldung Nummer ${n} aus der Region`)),
      element('p', 'teaser__text', `Worum es in der Meldung ${n} geht, steht in diesem Satz.`), '\n      ', element('span', 'teaser__time', 'vor 3 Stunden')));
  const paragraph = (/** @type {number} */ n) => element('p', 'article__paragraph',
    `Der Rat von Neustedt hat am ${n % 28 + 1}. März 2024 zum ${n}. Mal über den Turm gesprochen. „Der Turm Nummer ${n} wird gebaut“, sagte `,
    element('b', '', names[n % 4] ?? ''), ` am Montag. Die Kosten von ${n} Millionen Franken trägt `, element('a', '', 'der Bund'), ' zur Hälfte.');
  const many = (/** @type {number} */ n, /** @type {(n: number) => Node} */ make) => Array.from({ length: n }, (_, at) => make(at));
  document.documentElement.lang = 'de';
  document.body.replaceChildren(
    element('nav', 'menu', element('ul', '', ...many(60, (n) => element('li', 'menu__item', element('a', '', `Rubrik ${n}`))))),
    element('main', '', element('article', 'article', element('h1', '', 'Neustedt baut den Turm'), ...many(40, paragraph),
      element('aside', 'related', element('ul', '', ...many(100, teaser))))),
    element('footer', '', element('ul', '', ...many(280, teaser))));
  const elements = document.querySelectorAll('*').length;
  const characters = document.documentElement.outerHTML.length;
  /** @param {() => unknown} run */
  const time = async (run) => {
    const times = [];
    for (let n = 0; n < runs; n += 1) {
      // As on a page that has just changed: the browser has to look at its styles anew.
      document.body.classList.toggle('odd');
      const start = performance.now();
      await run();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return { least: times[0], median: times[runs >> 1], late: times[Math.floor(runs * 0.95)] };
  };
  const { load } = await import(/** @type {any} */ ('/engine.js'));
  await load();
  const start = performance.now();
  await readPage(document);
  const first = performance.now() - start;
  const { card, blocks } = await readPage(document);
  return { first, elements, characters, blocks: blocks.length, quotes: card.quotes.length, copied: copy(document).text.length, copy: await time(() => copy(document)), whole: await time(() => readPage(document)) };
}, RUNS);
const ms = (/** @type {any} */ { least, median, late }) => `median ${median.toFixed(1)} ms, 95 % within ${late.toFixed(1)} ms, least ${least.toFixed(1)} ms`;
console.log(`${figures.elements} elements, ${(figures.characters / 1000).toFixed(0)} kB of markup, ${figures.blocks} blocks, ${figures.quotes} quotes; the copy has ${(figures.copied / 1000).toFixed(0)} kB`);
console.log(`first call after the wasm is loaded: ${figures.first.toFixed(1)} ms`);
console.log(`copy alone: ${ms(figures.copy)}`);
console.log(`DOM to card: ${ms(figures.whole)}`);
await browser.close();
await site.close();
