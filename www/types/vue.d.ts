import type { HTMLAttributes } from 'vue';

import type { KurzumCardAttributes, KurzumCardEvents } from './attributes.d.ts';

// `@kurzum-ready` in a template is `onKurzumReady` here.
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;
type Listeners = { [Name in keyof KurzumCardEvents as `on${Pascal<Name>}`]?: (event: KurzumCardEvents[Name]) => void };
type Props = Omit<HTMLAttributes, keyof KurzumCardAttributes> & KurzumCardAttributes & Listeners;

declare module 'vue' {
  interface GlobalComponents {
    'kurzum-card': new () => { $props: Props };
  }
}
