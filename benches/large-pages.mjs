/**
 * Seconds from a string of 20 MB of HTML to a card, in Node and in Chromium, and the memory that the wasm has then:
 * `node benches/large-pages.mjs`. Long articles, endless lists of teasers, and what costs parsers most.
 */

import { chromium } from '@playwright/test';

import { serve } from '../scripts/serve.mjs';
import { chromium as executable } from '../scripts/setup.mjs';
import { readHtml } from '../www/node.js';

const BYTES = 20_000_000;
const HEAD = '<!doctype html><html lang="de"><title>Der Turm von Neustedt</title><body><h1>Der Turm von Neustedt</h1>';
const PARAGRAPH = '<div class="article__paragraph"><p class="text text--lead">Der Rat von Neustedt hat am 3. März 2024 zum #. Mal über den Turm gesprochen. ' +
  '&bdquo;Der Turm wird gebaut&ldquo;, sagte <b>Ina Roth</b> am Montag.</p></div>\n';
const PARAGRAPHS = written('', PARAGRAPH, 4000);
/** Name, beginning, what is repeated behind it (`#` is a number), and bytes. @type {[string, string, string, number?][]} */
const PAGES = [
  ['paragraphs', HEAD, PARAGRAPH],
  ['teasers', HEAD + PARAGRAPHS, '<li class="teaser"><a href="/x"><span>Meldung</span></a></li>'],
  ['formatting that is never closed', HEAD, '<b>x<p>'],
  // 100,000 of them: for a million a browser's own parser takes minutes.
  ['elements inside one another', HEAD, '<div>', 500_000],
  ['rows outside of cells', `${HEAD}<table>`, '<tr>x<a b>'],
  ['scripts', HEAD + PARAGRAPHS, '<script>if (a < b) { c("</div>"); }</script>\n'],
];

const site = await serve();
const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu'] });
const row = (/** @type {string[]} */ ...cells) => console.log(cells.map((cell, at) => at ? cell.padStart(14) : cell.padEnd(34)).join(''));
row('', 'Node', 'Chromium', 'blocks');
for (const [name, head, piece, bytes] of PAGES) {
  const html = written(head, piece, bytes ?? BYTES);
  const start = performance.now();
  const { blocks } = readHtml(html);
  const node = performance.now() - start;
  const page = await browser.newPage();
  await page.goto(site.url);
  const there = await page.evaluate(async (html) => {
    const { load, readHtml } = await import(/** @type {any} */ ('/engine.js'));
    await load();
    const start = performance.now();
    try {
      await readHtml(html);
    } catch (error) {
      return `${/** @type {any} */ (error).code}`;
    }
    return performance.now() - start;
  }, html);
  await page.close();
  const seconds = (/** @type {string | number} */ given) => typeof given === 'number' ? `${(given / 1000).toFixed(2)} s` : given;
  row(name, seconds(node), seconds(there), String(blocks.length));
}
console.log(`largest memory of this process: ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
await browser.close();
await site.close();

/**
 * @param {string} head
 * @param {string} piece
 * @param {number} bytes
 */
function written(head, piece, bytes) {
  const pieces = [head];
  for (let n = 1, length = head.length; length < bytes; n += 1) {
    const next = piece.replace('#', String(n));
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}
