/** The card as a string, made without a DOM; that the element takes it over is tested in the browsers. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { renderToString } from 'kurzum/ssr';

import { CARD } from '../web/cards.js';

test('holds the card in a declarative shadow root, and as data for the element', () => {
  const html = renderToString(CARD, { lang: 'de', for: 'story', attributes: { id: 'card' } });
  assert.match(html, /^<kurzum-card id="card" lang="de" for="story" card="\{&quot;version&quot;:1,/);
  assert.match(html, /<template shadowrootmode="open"><style>[^<]+<\/style><div class="card"/);
  assert.match(html, /<h2 class="title" part="title"><slot name="title">Kurzum<\/slot><\/h2>/);
  assert.match(html, /<p class="status" role="status" lang="de"><\/p><\/template><\/kurzum-card>$/);
  for (const { text } of [...CARD.bullets, ...CARD.quotes]) assert.ok(html.includes(text), text);
});

test('speaks the language that is asked for, with its dates', () => {
  assert.match(renderToString(CARD), /Key points/);
  assert.match(renderToString(CARD, { lang: 'fr-CH' }), /<div class="card" part="card" lang="fr-CH"[\s\S]*L’essentiel/);
  assert.match(renderToString(CARD, { lang: 'tlh' }), /<div class="card" part="card" lang="en"/);
  assert.match(renderToString(CARD, { lang: 'nl', strings: { points: 'De kern' } }), /De kern/);
});

test('its style fits the page’s policy', () => {
  assert.match(renderToString(CARD, { nonce: 'abc"><script>' }), /<style nonce="abc&quot;&gt;&lt;script&gt;">/);
  const linked = renderToString(CARD, { stylesheet: '/kurzum/card.css' });
  assert.ok(linked.includes('<link rel="stylesheet" href="/kurzum/card.css"><div') && !linked.includes('<style'));
});

test('a closed card writes no summary', () => {
  assert.ok(!renderToString(CARD, { open: false }).replace(/ card="[^"]*"/, '').includes('Das wird teuer'));
  assert.ok(renderToString(CARD, { open: true }).includes('aria-expanded="true"'));
});

test('what an article says stays text, in content and in attributes', () => {
  const nasty = '</template></style><img src=x onerror="alert(1)"> \' & \u202e';
  const spans = [{ start: 0, end: nasty.length }];
  const html = renderToString({
    ...CARD, lang: nasty, source: { title: nasty, site: nasty, authors: [nasty], url: `javascript:${nasty}`, published: nasty },
    bullets: [{ text: nasty, spans, origin: 'editors' }], quotes: [{ text: nasty, spans, kind: 'direct', speaker: { name: nasty, role: nasty } }],
    topics: [{ text: nasty, spans }], notes: [{ code: nasty, message: nasty }],
  }, { for: nasty, attributes: { title: nasty } });
  assert.ok(!html.includes('<img') && !html.includes('href="javascript:'));
  assert.equal(html.match(/<\/template>/g)?.length, 1);
  assert.throws(() => renderToString(CARD, { attributes: { 'x onload=alert(1) ': '' } }), TypeError);
});
