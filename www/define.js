import { KurzumCard } from './element.js';

// A second copy of the script finds the name taken and leaves it.
KurzumCard.define();

export { KurzumCard };
