/**
 * kurzum's wasm beside chrono-node, on the same articles in one Node process:
 *
 *     npm run build && cd benches/peers && npm ci && npm start
 *
 * kurzum does its whole work (blocks, sentences, names, quotes, times, key points), chrono looks for times alone. The two
 * take turns, so that a busy machine slows both; what counts is the ratio.
 */

import { existsSync, readFileSync, readdirSync } from 'node:fs';

import * as chrono from 'chrono-node';

import { analyze } from '../../www/index.js';

const ROUNDS = 40;
const articles = new URL('../../tests/articles/', import.meta.url);
const reference = new Date('2024-09-17T12:00:00Z');

/** @type {Record<string, (text: string) => number>} */
const peers = {
  de: (text) => chrono.de.parse(text, reference).length,
  en: (text) => chrono.en.parse(text, reference).length,
};

for (const [lang, peer] of Object.entries(peers)) {
  const texts = readdirSync(new URL(`${lang}/`, articles))
    .map((slug) => new URL(`${lang}/${slug}/source.txt`, articles))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const ours = (/** @type {string} */ text) => analyze(text, { lang, published: '2024-09-17' }).times.length;
  /** @param {(text: string) => number} parse */
  const once = (parse) => {
    const started = performance.now();
    let found = 0;
    for (const text of texts) found += parse(text);
    return { ms: performance.now() - started, found };
  };
  /** @type {[{ ms: number, found: number }[], { ms: number, found: number }[]]} */
  const rounds = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    rounds[0].push(once(ours));
    rounds[1].push(once(peer));
  }
  // The best round: what the machine does when nothing else runs.
  const [kurzum, other] = rounds.map((all) => all.reduce((best, one) => (one.ms < best.ms ? one : best)));
  if (!kurzum || !other) continue;
  const speed = (/** @type {{ ms: number }} */ { ms }) => (bytes / 1e3 / ms).toFixed(1);
  console.log(`${lang}  ${texts.length} articles, ${(bytes / 1e3).toFixed(0)} kB  kurzum ${speed(kurzum)} MB/s, ${kurzum.found} times`
    + `  chrono-node ${speed(other)} MB/s, ${other.found} times  ratio ${(other.ms / kurzum.ms).toFixed(1)}`);
}
