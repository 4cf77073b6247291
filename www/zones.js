/**
 * Names of time zones. The core knows offsets only; the tables behind `Europe/Zurich` are the browser's own.
 *
 * @typedef {import('./card.d.ts').Options} Options
 */

/**
 * The options with the offset that the zone had when the article was published, where `timezone` is a zone's name.
 * Whatever else they hold stays as it is: the core judges it.
 *
 * @param {Options} [options]
 * @returns {Options | undefined}
 */
export function withOffset(options) {
  const zone = options?.timezone;
  if (typeof zone !== 'string' || !/^[A-Za-z]+[/_A-Za-z]/.test(zone)) return options;
  const offset = offsetOf(zone, moment(options?.published));
  return offset === undefined ? options : { ...options, timezone: offset };
}

/**
 * @param {string | undefined} published
 * @returns {Date}
 */
function moment(published) {
  // A day alone counts from noon, so that no change to summer time lies between.
  const day = /^\d{4}-\d\d-\d\d$/.test(String(published).trim());
  const time = Date.parse(day ? `${String(published).trim()}T12:00Z` : String(published));
  return new Date(Number.isNaN(time) ? 0 : time);
}

/**
 * @param {string} zone
 * @param {Date} when
 * @returns {string | undefined} such as `+01:00`; undefined where no such zone is known
 */
function offsetOf(zone, when) {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(when).find((part) => part.type === 'timeZoneName')?.value ?? '';
    // "GMT+01:00", for Greenwich itself "GMT"; some old offsets have seconds, which no article needs.
    return name === 'GMT' ? '+00:00' : name.slice(3, 9);
  } catch {
    return undefined;
  }
}
