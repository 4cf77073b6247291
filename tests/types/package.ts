/** What a developer may write, and what the compiler has to refuse. */

import { KurzumError, analyze, linkTo, summarize, summarizeHtml, toCalendar, toHtml, toJsonLd, toMarkdown, toText } from 'kurzum';
import type { Analysis, Card } from 'kurzum';
import { renderToString } from 'kurzum/ssr';
import { load, summarize as summarizeLater } from 'kurzum/wasm';

const card: Card = summarize('Text', { published: '2026-03-12', bullets: 3 });
const analysis: Analysis = analyze('Text');
const name: string | undefined = card.quotes[0]?.speaker?.name;
const all: string[] = [toMarkdown(card), toHtml(card, { lang: 'de' }), toText(card), toCalendar(card), renderToString(card, { lang: 'fr', open: true })];
const link: string | undefined = linkTo(card, { text: 'x' });
const later: Promise<Card> = load(new Uint8Array()).then(() => summarizeLater('Text'));
const data: object = toJsonLd(summarizeHtml('<p>Text</p>'));
new KurzumError('code', 'message').code satisfies string;

// @ts-expect-error an option that there is not
summarize('Text', { bulets: 3 });
// @ts-expect-error a number where a text belongs
summarize(5);
// @ts-expect-error a card has no such part
card.summary;
// @ts-expect-error no number
renderToString(card, { headingLevel: '2' });

export { all, analysis, data, later, link, name };
