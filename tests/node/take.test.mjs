/** What is taken along: addresses of passages, planned dates, structured data. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkTo, toCalendar, toJsonLd } from 'kurzum';

import { CARD } from '../web/cards.js';

test('a passage has an address: whole where it is short, by its ends where it is long', () => {
  const [first, second] = CARD.bullets;
  assert.ok(first && second);
  assert.equal(linkTo(CARD, first), 'https://example.org/turm#:~:text=Neustedt%20baut%20einen%20Turm.');
  const long = { text: 'Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn.' };
  assert.equal(linkTo(CARD, long), `https://example.org/turm#:~:text=Eins%20zwei%20drei%20vier%20f%C3%BCnf,${encodeURIComponent('zwölf dreizehn vierzehn fünfzehn sechzehn.')}`);
});

test('an address keeps to the rules of text fragments, and leads to the web only', () => {
  const card = { ...CARD, source: { authors: [] } };
  assert.equal(linkTo(card, { text: 'a-b, c & d' }, 'https://x.example/a#b'), 'https://x.example/a#:~:text=a%2Db%2C%20c%20%26%20d');
  assert.equal(linkTo(card, { text: 'a' }), undefined);
  assert.equal(linkTo({ ...CARD, source: { authors: [], url: 'javascript:alert(1)' } }, { text: 'a' }), undefined);
  assert.match(linkTo(CARD, { text: '\ud800 x' }) ?? '', /text=%EF%BF%BD%20x$/);
});

test('planned entries become whole-day events, others none', () => {
  const text = toCalendar(CARD, { now: new Date('2026-03-10T08:00:00Z') });
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  assert.deepEqual(lines.filter((line) => line === 'BEGIN:VEVENT').length, 1);
  for (const line of ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20280101', 'DTSTAMP:20260310T080000Z', 'SUMMARY:Roth will im nächsten Jahr bauen.', 'URL:https://example.org/turm']) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  assert.equal(toCalendar({ ...CARD, timeline: CARD.timeline.filter(({ tense }) => tense === 'past') }), '');
});

test('an event’s text cannot break out of its line', () => {
  const [entry] = CARD.timeline.filter(({ tense }) => tense === 'future');
  assert.ok(entry);
  const text = toCalendar({ ...CARD, timeline: [{ ...entry, text: `a;b,c\\d\r\nEND:VCALENDAR ${'ü'.repeat(80)}` }] });
  const unfolded = text.replaceAll('\r\n ', '');
  assert.ok(unfolded.includes('SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR'));
  assert.equal(text.match(/^END:VCALENDAR$/gm)?.length, 1);
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
});

test('structured data has word-for-word quotes and the timeline in order', () => {
  const data = /** @type {{ '@context': string, '@graph': any[] }} */ (toJsonLd(CARD));
  const [article, ...rest] = data['@graph'];
  assert.equal(article['@id'], 'https://example.org/turm');
  const quotations = rest.filter((node) => node['@type'] === 'Quotation');
  assert.deepEqual(quotations.map(({ text }) => text), ['Von oben sieht man das Meer', 'Das wird teuer.']);
  assert.deepEqual(quotations[0].creator, { '@type': 'Person', name: 'Ina Roth', jobTitle: 'Bürgermeisterin' });
  assert.equal(quotations[1].creator, undefined);
  const list = rest.find((node) => node['@type'] === 'ItemList');
  assert.deepEqual(list.itemListElement.map((/** @type {any} */ item) => item.position), [1, 2, 3]);
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
});
