import { h } from './tree.js';

/**
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./tree.js').Branch} Branch
 */

/** A day in milliseconds. */
const DAY = 864e5;

/**
 * The timeline's picture: beside each entry a strip that runs over the same stretch of time, from the earliest entry to
 * the latest. A day is a dot, anything longer a bar as long as the article leaves open; the thin line is the day of
 * publication. It says nothing that the list does not say, so it is hidden from screen readers.
 *
 * @param {Card} card
 * @returns {(Branch | undefined)[]} a strip for each entry; undefined for one without a date, and for all where there are
 *   not two days to tell apart
 */
export function strips({ timeline, source }) {
  const stretches = timeline.map(({ when }) => [Date.parse(when.start ?? ''), Date.parse(when.end ?? when.start ?? '') + DAY]);
  const today = Date.parse(source.published?.slice(0, 10) ?? '');
  const dates = [...stretches.flat(), today, today + DAY].filter((date) => !Number.isNaN(date));
  const first = Math.min(...dates);
  const length = Math.max(...dates) - first;
  // A strip for one entry, or for many of one day, would show nothing.
  const drawn = stretches.filter(([start]) => start).length > 1 && length > DAY;
  /** @param {number} date */
  const at = (date) => `${(100 * (date - first) / length).toFixed(2)}%`;
  return stretches.map(([start = NaN, end = NaN]) => {
    if (!drawn || Number.isNaN(start)) return undefined;
    const day = end - start <= DAY;
    return h('svg', { class: 'strip', width: '100%', height: '10', overflow: 'visible', 'aria-hidden': 'true' },
      h('rect', { class: 'axis', y: '4.5', width: '100%', height: '1' }),
      !Number.isNaN(today) && h('rect', { class: 'axis', x: at(today + DAY / 2), width: '1', height: '10' }),
      day
        ? h('rect', { class: 'mark', x: at(start + DAY / 2), y: '1', width: '8', height: '8', rx: '4', transform: 'translate(-4 0)' })
        // Its own stroke keeps the shortest bar to be seen.
        : h('rect', { class: 'mark', x: at(start), y: '2', width: `${(100 * (end - start) / length).toFixed(2)}%`, height: '6' }));
  });
}
