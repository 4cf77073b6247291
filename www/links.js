/**
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {{ text: string }} Cited
 */

/** Words at each end that name a long passage: enough to be found once in an article (guess, untested). */
const WORDS = 5;
/** Length in characters up to which a passage is named whole. */
const WHOLE = 80;

/**
 * The address of a passage: one that a browser scrolls to and marks (a text fragment).
 *
 * @param {Card} card
 * @param {Cited} item of the card
 * @param {string} [page] the address of the page that the article is on, where the card's source does not name it
 * @returns {string | undefined} undefined where no address of the article is known
 */
export function linkTo(card, item, page) {
  const url = card.source.url ?? page;
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  const [base = ''] = url.split('#');
  const text = item.text.trim();
  const words = text.split(/\s+/);
  // A passage that was put together from several reaches from the first's words to the last's.
  const directive = text.length <= WHOLE || words.length < 2 * WORDS
    ? encoded(text)
    : `${encoded(words.slice(0, WORDS).join(' '))},${encoded(words.slice(-WORDS).join(' '))}`;
  return `${base}#:~:text=${directive}`;
}

/**
 * @param {string} text
 * @returns {string} with the characters encoded too that mean something in a text fragment
 */
function encoded(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
