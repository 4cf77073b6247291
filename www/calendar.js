/**
 * Planned entries of a timeline for a calendar (iCalendar, RFC 5545).
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {Card['timeline'][number]} Entry
 */

/** The longest line that RFC 5545 allows, in bytes without its line end. */
const LINE_BYTES = 75;

/**
 * The card's planned entries as whole-day events; a moment of a known day becomes one of that time of day, in the time
 * of the place that the article speaks of.
 *
 * @param {Card} card
 * @param {{ now?: Date }} [options] when the file was made; the standard asks for it
 * @returns {string} "" where nothing is planned for a known day, week or month
 */
export function toCalendar(card, { now = new Date() } = {}) {
  const events = card.timeline.filter(({ tense, when }) => tense === 'future' && when.start !== undefined);
  if (!events.length) return '';
  const made = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const { title, url } = card.source;
  const lines = events.flatMap((entry, i) => [
    'BEGIN:VEVENT',
    `UID:${hash(`${url ?? title ?? ''} ${entry.text}`)}-${i}@kurzum`,
    `DTSTAMP:${made}`,
    ...times(entry),
    `SUMMARY:${escaped(entry.text)}`,
    ...(title === undefined ? [] : [`DESCRIPTION:${escaped(title)}`]),
    ...(url === undefined ? [] : [`URL:${url.replace(/\s/g, '%20')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kurzum//EN', ...lines, 'END:VCALENDAR'].map(folded).join('');
}

/**
 * @param {Entry} entry
 * @returns {string[]}
 */
function times({ when: { start = '', end = start, value, precision } }) {
  const clock = precision === 'time' && /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)/.exec(value);
  if (clock) return [`DTSTART:${start.replaceAll('-', '')}T${clock[1]}${clock[2]}00`];
  // The end of a whole-day event is the day after its last.
  const after = new Date(`${end}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return [
    `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${after.toISOString().slice(0, 10).replaceAll('-', '')}`,
  ];
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/[\r\n]+/g, '\\n').replace(/[\0-\x1f\x7f]/g, ' ');
}

/**
 * A line broken as the standard asks, never inside a character.
 *
 * @param {string} line
 * @returns {string}
 */
function folded(line) {
  const encoder = new TextEncoder();
  let out = '';
  let bytes = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (bytes + length > LINE_BYTES) {
      out += '\r\n ';
      bytes = 1;
    }
    out += character;
    bytes += length;
  }
  return `${out}\r\n`;
}

/**
 * A short name for a text, the same each time (FNV-1a).
 *
 * @param {string} text
 * @returns {string}
 */
function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16);
}
