/** The scripts write a card as the core does on the command line, to the letter. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { KurzumError, toHtml, toMarkdown, toText } from 'kurzum';

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../exports/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
/** @type {import('../../www/card.d.ts').Card} */
const card = JSON.parse(read('card.json'));

for (const lang of ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt']) {
  test(`${lang}: Markdown, HTML and text are those of the command line`, () => {
    const made = [toMarkdown, toHtml, toText].map((write) => write(card, { lang }));
    assert.deepEqual(made, read(`${lang}.txt`).split('=====\n'));
  });
}

test('an address that is none of the web is no link', () => {
  for (const url of ['javascript://x/%0aalert(1)', 'data:text/html,x', 'https://a b', '//x', '']) {
    const given = { ...card, source: { ...card.source, url } };
    assert.ok(!toHtml(given).includes('href'), url);
    assert.ok(!toMarkdown(given).includes('> ·') && !toMarkdown(given).endsWith('>\n'), url);
  }
});

test('an empty card is an empty export', () => {
  const empty = { ...card, source: { authors: [] }, bullets: [], quotes: [], timeline: [], topics: [], notes: [] };
  assert.deepEqual([toMarkdown, toHtml, toText].map((write) => write(empty, { lang: 'en' })), ['\n', '<article lang="en">\n</article>\n', '\n']);
});

test('what is no card says which part of it is missing or wrong', () => {
  const cases = /** @type {[unknown, RegExp][]} */ ([
    [null, /it cannot be null/],
    [{ ...card, source: undefined }, /source cannot be undefined/],
    [{ ...card, quotes: 'none' }, /quotes cannot be string/],
    [{ ...card, bullets: [{ origin: 'article' }] }, /bullets\.text cannot be undefined/],
    [{ ...card, timeline: [{ text: 'a' }] }, /timeline\.when cannot be undefined/],
  ]);
  for (const [given, reason] of cases) {
    for (const write of [toMarkdown, toHtml, toText]) {
      assert.throws(() => write(/** @type {any} */ (given)), (error) => error instanceof KurzumError && error.code === 'bad-request' && reason.test(error.message));
    }
  }
});
