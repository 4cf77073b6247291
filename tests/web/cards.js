/** An article and the card that a reader would make of it by hand, so that the element is tested apart from the engine. */

export const TEXT = `Rat von Neustedt beschließt den Turm

Am Montag hat der Rat von Neustedt den Bau eines Aussichtsturms beschlossen.

Das Wichtigste in Kürze

• Neustedt baut einen Turm.

«Von oben sieht man das Meer», sagte Bürgermeisterin Ina Roth am Montag zu den Gästen. „Das wird teuer.“

Im Herbst 2019 war ein erster Entwurf gescheitert. Bis Ende 2027 soll der Turm stehen, er sei sicher, meinte der Architekt.

Roth will im nächsten Jahr bauen.
`;

/**
 * @param {string} part
 * @returns {{ start: number, end: number }}
 */
function span(part) {
  const start = TEXT.indexOf(part);
  if (start < 0) throw new Error(`not in the text: ${part}`);
  return { start, end: start + part.length };
}

/** @param {string} text */
const cited = (text) => ({ text, spans: [span(text)] });

/** @type {import('../../www/card.d.ts').Card} */
export const CARD = {
  version: 1,
  lang: 'de',
  source: { title: 'Rat von Neustedt beschließt den Turm', site: 'Neustedter Bote', authors: ['Karla Lund'], published: '2026-03-10', url: 'https://example.org/turm' },
  stats: { words: 78, sentences: 8, readingMinutes: 1 },
  bullets: [
    { ...cited('Neustedt baut einen Turm.'), origin: 'editors' },
    { ...cited('Am Montag hat der Rat von Neustedt den Bau eines Aussichtsturms beschlossen.'), origin: 'article' },
  ],
  quotes: [
    { ...cited('Von oben sieht man das Meer'), kind: 'direct', speaker: { name: 'Ina Roth', role: 'Bürgermeisterin', span: span('Bürgermeisterin Ina Roth') }, addressee: 'den Gästen', when: { ...one('am Montag'), value: '2026-03-09', start: '2026-03-09', end: '2026-03-09', precision: 'day', relative: true } },
    { ...cited('Das wird teuer.'), kind: 'direct' },
    { ...cited('er sei sicher'), kind: 'indirect', speaker: { name: 'der Architekt' } },
  ],
  timeline: [
    { ...cited('Im Herbst 2019 war ein erster Entwurf gescheitert.'), when: { ...one('Im Herbst 2019'), value: '2019-FA', start: '2019-09-01', end: '2019-11-30', precision: 'season', relative: false }, tense: 'past' },
    { ...cited('Am Montag hat der Rat von Neustedt den Bau eines Aussichtsturms beschlossen.'), when: { ...one('Am Montag'), value: '2026-03-09', start: '2026-03-09', end: '2026-03-09', precision: 'day', relative: true }, tense: 'past' },
    { ...cited('Roth will im nächsten Jahr bauen.'), when: { ...one('im nächsten Jahr'), value: '2027', start: '2027-01-01', end: '2027-12-31', precision: 'year', relative: true }, tense: 'future' },
  ],
  topics: [cited('Neustedt')],
  notes: [],
};

/** @param {string} text */
function one(text) {
  return { text, span: span(text) };
}
