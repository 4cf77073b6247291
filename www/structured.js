/**
 * The card as structured data (schema.org, JSON-LD).
 *
 * @typedef {import('./card.d.ts').Card} Card
 */

/**
 * Quotes as `Quotation`s, the timeline as an `ItemList`. A page decides for itself whether to publish it: its own
 * structured data belongs to it. Only what stands word for word in the article is given as a quotation.
 *
 * @param {Card} card
 * @returns {object} to be written out as JSON into `<script type="application/ld+json">`
 */
export function toJsonLd(card) {
  const { source, lang, quotes, timeline } = card;
  const article = {
    '@type': 'NewsArticle',
    ...(source.url !== undefined && { '@id': source.url, url: source.url }),
    ...(source.title !== undefined && { headline: source.title }),
    ...(source.published !== undefined && { datePublished: source.published }),
    inLanguage: lang,
  };
  const quotations = quotes
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ text, speaker }) => ({
      '@type': 'Quotation',
      text,
      inLanguage: lang,
      ...(speaker && { creator: { '@type': 'Person', name: speaker.name, ...(speaker.role !== undefined && { jobTitle: speaker.role }) } }),
      isPartOf: source.url === undefined ? article : { '@id': source.url },
    }));
  const entries = timeline.map(({ text, when }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: text,
    ...(when.start !== undefined && {
      item: { '@type': 'CreativeWork', text, temporalCoverage: when.end === undefined || when.end === when.start ? when.start : `${when.start}/${when.end}` },
    }),
  }));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      article,
      ...quotations,
      ...(entries.length ? [{ '@type': 'ItemList', itemListOrder: 'https://schema.org/ItemListOrderAscending', numberOfItems: entries.length, itemListElement: entries }] : []),
    ],
  };
}
