/** Pages in Node: the same cards as natively, whatever the page. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { KurzumError, readHtml, summarizeHtml, summarizePage } from 'kurzum';

import { PAGES, natively } from '../pages.mjs';

const native = natively(PAGES);

for (const { name, html } of PAGES) {
  test(`${name}: the card that the native build makes`, () => {
    const { card, text } = readHtml(html);
    assert.equal(text, native.get(name)?.text);
    assert.deepEqual(card, native.get(name)?.card);
    assert.deepEqual(summarizeHtml(html), card);
  });
}

test('spans slice the text that comes with the card', () => {
  for (const { html } of PAGES) {
    const { card, text, blocks } = readHtml(html);
    for (const { text: words, spans } of [...card.bullets, ...card.quotes]) {
      const slices = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
      assert.equal(slices.replace(/\s+/g, ' '), words);
    }
    for (const { span } of blocks) assert.ok(span.start < span.end && text.slice(span.start, span.end).trim());
  }
});

test('a zone’s name means the offset that it had on the article’s day', () => {
  const page = (/** @type {string} */ published) => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ein Titel","datePublished":"${published}"}</script>
<article><h1>Ein Titel</h1><p>Der Rat von Neustedt hat den Bau des Turms gestern beschlossen, wie die Stadt mitteilte.</p></article>`;
  const days = (/** @type {string} */ published) => summarizeHtml(page(published), { timezone: 'Europe/Zurich' }).timeline.map(({ when }) => when.value);
  // In summer 22:30 in UTC is past midnight in Zurich, in winter it is not.
  assert.deepEqual(days('2024-07-10T22:30:00Z'), ['2024-07-10']);
  assert.deepEqual(days('2024-01-10T22:30:00Z'), ['2024-01-09']);
});

test('bad input gives a card with notes or an error with a code', () => {
  for (const html of ['', '<', '\0', '<script>', '<template><p>x', '<table><p>', '<div>'.repeat(100_000), '<p>\uD800</p>']) {
    assert.ok(summarizeHtml(html).notes.some(({ code }) => code === 'too-short'), html.slice(0, 20));
  }
  const code = (/** @type {string} */ code) => (/** @type {unknown} */ error) => error instanceof KurzumError && error.code === code;
  assert.throws(() => summarizeHtml(/** @type {any} */ (5)), code('bad-request'));
  assert.throws(() => summarizePage(/** @type {any} */ ('<p>')), code('bad-request'));
  assert.throws(() => summarizeHtml('<p>', /** @type {any} */ ({ nothing: 1 })), code('bad-option'));
  assert.throws(() => summarizeHtml(' '.repeat(34_000_000)), code('input-too-large'));
});
