import type { HTMLAttributes } from 'svelte/elements';

import type { KurzumCard, KurzumCardAttributes, KurzumCardEvents } from './attributes.d.ts';

type Listeners = { [Name in keyof KurzumCardEvents as `on${Name}`]?: (event: KurzumCardEvents[Name]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'kurzum-card': Omit<HTMLAttributes<KurzumCard>, keyof KurzumCardAttributes> & KurzumCardAttributes & Listeners;
  }
}
