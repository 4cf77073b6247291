/**
 * Articles written for the demo, in the forms that real pages have. Their people and places are invented.
 *
 * @type {{ name: string, lang: 'de' | 'en', published: string, title: string }[]}
 */
export const ARTICLES = [
  { name: 'gletschersee', lang: 'de', published: '2025-08-22', title: 'Ein See zu viel' },
  { name: 'hafenbruecke', lang: 'de', published: '2026-03-12', title: 'Die müde Brücke' },
  { name: 'pottery', lang: 'en', published: '2026-06-05', title: 'A pottery of their own' },
  { name: 'sea-stars', lang: 'en', published: '2024-10-17', title: 'The stars are back' },
];

/**
 * @param {string} name
 * @returns {Promise<string>} its text
 */
export async function fetchArticle(name) {
  const answer = await fetch(new URL(`./articles/${name}.txt`, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.text();
}
