/** One file for a script tag: the element, all its words and the wasm. Bundled into `pkg/auto.js`. */

import { KurzumCard } from './element.js';

KurzumCard.define();
