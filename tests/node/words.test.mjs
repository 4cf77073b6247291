/** The interface's words: every language has them all, and an export's are the card's. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { toHtml, toMarkdown, toText } from 'kurzum';

import en from '../../www/i18n/en.js';
import { known, load } from '../../www/i18n/index.js';

const CODES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'];

/** @type {import('../../www/card.d.ts').Card} */
const card = {
  version: 1,
  lang: 'de',
  source: { title: 'Titel', authors: [], published: '2026-03-10' },
  stats: { words: 1, sentences: 1, readingMinutes: 1 },
  bullets: [{ text: 'a', spans: [], origin: 'editors' }, { text: 'b', spans: [], origin: 'article' }],
  quotes: [{ text: 'c', spans: [], kind: 'direct' }, { text: 'd', spans: [], kind: 'indirect', speaker: { name: 'E' } }],
  timeline: ['2019-FA', '2026-Q2'].map((value) => ({
    text: 'f', spans: [], tense: /** @type {const} */ ('past'),
    when: { text: 'g', span: { start: 0, end: 1 }, value, start: `${value.slice(0, 4)}-04-01`, end: `${value.slice(0, 4)}-06-30`, precision: value.includes('Q') ? 'quarter' : 'season', relative: false },
  })),
  topics: [{ text: 'h', spans: [] }],
  notes: Object.keys(en.note).map((code) => ({ code, message: 'in English' })),
};

test('every language has a file and is known by it', () => {
  const files = readdirSync(new URL('../../www/i18n', import.meta.url)).filter((name) => !['all.js', 'index.js'].includes(name)).map((name) => name.slice(0, 2));
  assert.deepEqual(files.sort(), CODES);
  assert.deepEqual(CODES.map((code) => known(`${code}-XX`)), CODES);
  assert.equal(known('tlh'), 'en');
});

/** @param {object} value @param {string} [at] @returns {string[]} */
const keys = (value, at = '') => Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? keys(inner, `${at}${key}.`) : [`${at}${key}`]));
/** @param {string} text */
const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

for (const code of CODES) {
  test(`${code} has every word, with the same places to fill`, async () => {
    const words = await load(code);
    // Plural forms differ by language.
    const plain = (/** @type {object} */ of) => keys(of).filter((key) => !/\.(zero|one|two|few|many)$/.test(key));
    assert.deepEqual(plain(words).sort(), plain(en).sort());
    for (const key of plain(words)) {
      const [word, english] = [words, en].map((of) => String(key.split('.').reduce((inner, part) => /** @type {any} */ (inner)[part], of)));
      assert.ok(word.trim(), key);
      assert.deepEqual(places(word.replace('{roman}', '{n}')), places(english), key);
    }
  });

  test(`${code}: an export speaks as the card does`, async () => {
    const words = await load(code);
    const lower = (/** @type {string} */ text) => text.charAt(0).toLowerCase() + text.slice(1);
    const years = (/** @type {string} */ form, /** @type {string} */ year) => form.replace('{years}', year).replace('{n}', '2');
    const expected = [
      words.editors, words.article, words.quotes, words.noSpeaker, words.timeline, words.topics, lower(words.indirect),
      years(words.seasons.FA, '2019'), years(words.quarter, '2026'), ...Object.values(words.note),
    ];
    for (const write of [toText, toMarkdown]) {
      const text = write(card, { lang: code }).replaceAll('\\', '');
      for (const word of expected) assert.ok(text.includes(word), `${word} in\n${text}`);
    }
    assert.ok(toHtml(card, { lang: code }).includes(`<article lang="${code}">`));
    assert.ok(toText({ ...card, bullets: card.bullets.slice(1) }, { lang: code }).includes(words.points));
  });
}
