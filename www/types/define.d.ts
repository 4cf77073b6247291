import type { KurzumCard as Card, KurzumCardEvents } from './attributes.d.ts';

export { KurzumCard } from '../../pkg/types/element.d.ts';

declare global {
  interface HTMLElementTagNameMap {
    'kurzum-card': Card;
  }
  // They bubble: a page may listen anywhere.
  interface HTMLElementEventMap extends KurzumCardEvents {}
  interface DocumentEventMap extends KurzumCardEvents {}
}
