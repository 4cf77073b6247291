/** The package in Node: what a developer gets, and what happens on bad input. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { KurzumError, analyze, summarize, toHtml, toMarkdown, toText } from 'kurzum';

const article = `Aarau baut die Brücke neu

Die Stadt Aarau ersetzt im Frühling 2024 die Brücke beim Bahnhof. Der Bau kostet zwölf Millionen Franken. 😀
«Wir bauen weiter, auch im Winter», sagte Stadtpräsidentin Ina Roth am Montag vor den Medien.
Der Verkehr wird während der Arbeiten umgeleitet. Die Anwohner wurden bereits im Herbst informiert.`;

/** @param {unknown} value @returns {Generator<{ start: number, end: number }>} */
function* spans(value) {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && typeof value.start === 'number') yield /** @type {any} */ (value);
  for (const inner of Object.values(value)) yield* spans(inner);
}

/** @param {string} text */
const squeeze = (text) => text.replace(/\s+/g, '');

/** @param {string} code @param {() => unknown} run */
function throwsCode(code, run) {
  assert.throws(run, (error) => {
    assert.ok(error instanceof KurzumError && error instanceof Error);
    assert.equal(error.name, 'KurzumError');
    assert.equal(error.code, code, error.message);
    return true;
  });
}

test('a card is plain data: what is unknown is absent, never null or undefined', () => {
  const card = summarize(article, { published: '2023-11-20' });
  assert.equal(card.version, 1);
  assert.equal(card.lang, 'de');
  assert.deepEqual(JSON.parse(JSON.stringify(card)), card);
  assert.ok(!JSON.stringify(card).includes('null'));
});

test('spans slice the JavaScript string', () => {
  const text = article.repeat(3);
  const card = summarize(text, { published: '2023-11-20' });
  assert.ok(card.bullets.length > 0);
  for (const item of [...card.bullets, ...card.timeline]) {
    const slices = item.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    assert.equal(squeeze(slices), squeeze(item.text));
  }
  for (const { start, end } of spans(analyze(text))) {
    assert.ok(start <= end && end <= text.length);
    assert.ok(!/^[\uDC00-\uDFFF]/.test(text.slice(start, end)), 'a span begins inside a character');
  }
});

test('the sentence after an emoji is where it is', () => {
  const text = '😀😀 Der erste Satz steht hier. Der zweite Satz steht dort.';
  const { sentences } = analyze(text, { lang: 'de' });
  const last = sentences.at(-1);
  assert.ok(last);
  assert.equal(text.slice(last.span.start, last.span.end), 'Der zweite Satz steht dort.');
});

test('lone surrogates are one code unit each', () => {
  const text = 'Ein \ud83d Satz steht \ude00 hier. Der zweite Satz steht dort.';
  const { sentences, text: read } = analyze(text, { lang: 'de' });
  const last = sentences.at(-1);
  assert.ok(last);
  assert.equal(text.slice(last.span.start, last.span.end), 'Der zweite Satz steht dort.');
  assert.equal(read.length, text.length);
});

test('wrong options have stable codes', () => {
  for (const options of [{ langg: 'de' }, { lang: 5 }, { lang: null }, { bullets: '5' }, { bullets: 1.5 }, { bullets: -1 }, { bullets: NaN }, { quotes: 1001 }, [], 'de', 5, null]) {
    throwsCode('bad-option', () => summarize(article, /** @type {any} */ (options)));
  }
  throwsCode('bad-timezone', () => summarize(article, { timezone: 'Mars/Olympus' }));
  throwsCode('bad-timezone', () => summarize(article, { timezone: 'heute' }));
  for (const text of [undefined, null, 5, {}, ['x']]) {
    throwsCode('bad-request', () => summarize(/** @type {any} */ (text)));
    throwsCode('bad-request', () => toMarkdown(/** @type {any} */ (text)));
  }
});

test('an option that is undefined counts as left out', () => {
  assert.deepEqual(summarize(article, /** @type {any} */ ({ lang: undefined, published: undefined })), summarize(article));
});

test('an impossible date is a note on the card', () => {
  const codes = summarize(article, { published: '2023-02-30' }).notes.map(({ code }) => code);
  assert.ok(codes.includes('bad-date') && codes.includes('no-publication-date'), String(codes));
});

test('a zone is a name or an offset, and counts at the day of publication', () => {
  for (const [timezone, offset] of [['Europe/Zurich', '+01:00'], ['America/New_York', '-05:00'], ['UTC', '+00:00']]) {
    const published = '2023-11-20T23:30:00Z';
    assert.deepEqual(summarize(article, { published, timezone }), summarize(article, { published, timezone: offset }));
  }
});

test('odd texts get a card with notes', () => {
  for (const text of ['', ' ', 'Wort', '\0', '\u0007\u001b[31m', '«»„“"\'‹›'.repeat(2000), 'مرحبا بالعالم. ', 'Ελληνικά', '\u200f\u202e', '\ud800']) {
    const card = summarize(text);
    assert.ok(card.notes.length > 0, JSON.stringify(text.slice(0, 20)));
    assert.equal(analyze(text).text.length, text.length);
  }
});

test('ten megabytes on one line', () => {
  const text = article.replaceAll('\n', ' ').repeat(Math.ceil(10_000_000 / article.length));
  const card = summarize(text);
  assert.ok(card.stats.words > 1_000_000);
  for (const { start, end } of spans(card)) assert.ok(start <= end && end <= text.length);
  // What such a text took is given back: the next call starts small.
  assert.equal(summarize(article).lang, 'de');
});

test('a text above the limit has a code of its own', () => {
  throwsCode('input-too-large', () => summarize('x'.repeat(32 * 1024 * 1024 + 1)));
});

test('a card becomes Markdown, HTML and text, in the article\'s words or in those asked for', () => {
  const card = summarize(article, { published: '2023-11-20' });
  assert.match(toMarkdown(card), /## Kernpunkte/);
  assert.match(toMarkdown(card, { lang: 'en' }), /## Key points/);
  assert.match(toHtml(card), /Kernpunkte<\/h/);
  assert.match(toText(card), /Kernpunkte/);
  // As it comes back from a store.
  assert.equal(toMarkdown(JSON.parse(JSON.stringify(card))), toMarkdown(card));
});

test('the same input gives the same card', () => {
  assert.equal(JSON.stringify(summarize(article)), JSON.stringify(summarize(article)));
});
