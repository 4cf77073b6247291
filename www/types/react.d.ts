import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { KurzumCard, KurzumCardAttributes, KurzumCardEvents } from './attributes.d.ts';

// React 19 sets properties, and listens to an event by "on" with the event's name.
type Listeners = { [Name in keyof KurzumCardEvents as `on${Name}`]?: (event: KurzumCardEvents[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kurzum-card': Omit<DetailedHTMLProps<HTMLAttributes<KurzumCard>, KurzumCard>, keyof KurzumCardAttributes> & KurzumCardAttributes & Listeners;
    }
  }
}
