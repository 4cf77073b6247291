/** The element in the templates of React 19, Vue and Svelte. */

import type {} from 'kurzum/react';
import type {} from 'kurzum/svelte';
import type {} from 'kurzum/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

export const react = (
  <kurzum-card for="story" published="2026-03-12" heading-level={3} open loading="lazy" className="wide"
    strings={{ title: 'At a glance' }} onkurzum-ready={(event) => event.detail.card.bullets} onkurzum-show={(event) => event.preventDefault()} />
);
// @ts-expect-error no such value
export const wrong = <kurzum-card loading="later" />;

export const svelte: SvelteHTMLElements['kurzum-card'] = { for: 'story', bullets: 3, class: 'wide', 'onkurzum-ready': (event) => event.detail.card };
// @ts-expect-error no such attribute
export const svelteWrong: SvelteHTMLElements['kurzum-card'] = { fro: 'story' };

type VueProps = InstanceType<GlobalComponents['kurzum-card']>['$props'];
export const vue: VueProps = { for: 'story', headingLevel: 3, class: 'wide', onKurzumReady: (event) => event.detail.card };
// @ts-expect-error no such value
export const vueWrong: VueProps = { loading: 'later' };
