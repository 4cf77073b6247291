/** The element as the DOM gives it. */

import { KurzumCard } from 'kurzum/define';

const element = document.querySelector('kurzum-card');
if (element) {
  element.article = document.body;
  element.bullets = 3;
  element.headingLevel = 3;
  element.open = false;
  element.strings = { title: 'At a glance' };
  element.card?.bullets[0]?.origin satisfies 'editors' | 'article' | undefined;
  element.summarize().then((card) => card.lang);
  element.addEventListener('kurzum-show', (event) => event.detail.spans[0]?.start);
  // @ts-expect-error there is no such key among the words
  element.strings = { titel: 'x' };
}
const made: KurzumCard = document.createElement('kurzum-card');
document.addEventListener('kurzum-ready', (event) => event.detail.card.version);
KurzumCard.define('our-card');

export { made };
