import type { Card } from '../../pkg/types/card.d.ts';
import type { Engine, Item, KurzumCard } from '../../pkg/types/element.d.ts';
import type { Words } from '../../pkg/types/i18n/index.d.ts';

/** What `<kurzum-card>` takes in markup: its attributes as written, and its properties. */
export interface KurzumCardAttributes {
  for?: string;
  lang?: string;
  published?: string;
  timezone?: string;
  bullets?: number | `${number}`;
  quotes?: number | `${number}`;
  timeline?: number | `${number}`;
  sections?: string;
  'heading-level'?: number | `${number}`;
  headingLevel?: number;
  loading?: 'lazy' | 'eager';
  open?: boolean | '' | 'true' | 'false';
  card?: Card | string;
  article?: string | Element | Document | null;
  strings?: Partial<Words>;
  engine?: Engine;
}

/** The events of `<kurzum-card>` by name. */
export interface KurzumCardEvents {
  'kurzum-ready': CustomEvent<{ card: Card }>;
  'kurzum-error': CustomEvent<{ error: unknown; code?: string }>;
  'kurzum-show': CustomEvent<{ item: Item; kind: 'point' | 'quote' | 'event' | 'topic'; spans: Item['spans'] }>;
  'kurzum-copy': CustomEvent<{ format: string; text: string }>;
}

export type { KurzumCard };
