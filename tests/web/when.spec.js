import { expect, test } from '@playwright/test';

import de from '../../www/i18n/de.js';
import en from '../../www/i18n/en.js';
import { datetime, label } from '../../www/when.js';

/** value, precision, first day, last day → in English, in German, in HTML's own form */
const CASES = /** @type {const} */ ([
  ['2026-03-09', 'day', '2026-03-09', '2026-03-09', 'Mon, March 9, 2026', 'Mo., 9. März 2026', '2026-03-09'],
  ['2026-03-09T14:30', 'time', '2026-03-09', '2026-03-09', 'Mon, March 9, 2026 at 2:30 PM', 'Mo., 9. März 2026 um 14:30', '2026-03-09T14:30'],
  ['2026-03-09TEV', 'time', '2026-03-09', '2026-03-09', 'Mon, March 9, 2026', 'Mo., 9. März 2026', '2026-03-09'],
  ['2026-W11', 'week', '2026-03-09', '2026-03-15', 'March 9 – 15, 2026', '9.–15. März 2026', '2026-W11'],
  ['2026-W11-WE', 'week', '2026-03-14', '2026-03-15', 'March 14 – 15, 2026', '14.–15. März 2026', undefined],
  ['2026-03', 'month', '2026-03-01', '2026-03-31', 'March 2026', 'März 2026', '2026-03'],
  ['2026-Q2', 'quarter', '2026-04-01', '2026-06-30', 'Quarter 2 of 2026', '2. Quartal 2026', undefined],
  ['2025-WI', 'season', '2025-12-01', '2026-02-28', 'Winter 2025/26', 'Winter 2025/26', undefined],
  ['2026-SP', 'season', '2026-03-01', '2026-05-31', 'Spring 2026', 'Frühling 2026', undefined],
  ['2026', 'year', '2026-01-01', '2026-12-31', '2026', '2026', '2026'],
  ['0476', 'year', '0476-01-01', '0476-12-31', '476', '476', '0476'],
  ['199', 'decade', '1990-01-01', '1999-12-31', 'The 1990s', '1990er-Jahre', undefined],
  ['19', 'century', '1900-01-01', '1999-12-31', '20th century', '20. Jahrhundert', undefined],
  ['20', 'century', '2000-01-01', '2099-12-31', '21st century', '21. Jahrhundert', undefined],
]);

for (const [value, precision, start, end, english, german, machine] of CASES) {
  test(`${precision} ${value}`, () => {
    const when = { text: 'x', span: { start: 0, end: 1 }, value, precision, start, end, relative: true };
    // Versions of Intl differ in the kind of space beside a dash or before PM.
    const plain = (/** @type {string | undefined} */ text) => text?.replace(/\s/gu, ' ').replace(/ ?– ?/g, '–');
    expect(plain(label(when, en, 'en'))).toBe(plain(english));
    expect(plain(label(when, /** @type {any} */ (de), 'de'))).toBe(plain(german));
    expect(datetime(when)).toBe(machine);
  });
}

test('an open value has no words of its own: the article’s are all there is', () => {
  const when = { text: 'im Dezember', span: { start: 0, end: 11 }, value: 'XXXX-12', precision: /** @type {const} */ ('month'), relative: false };
  expect(label(when, en, 'en')).toBeUndefined();
  expect(datetime(when)).toBeUndefined();
});
