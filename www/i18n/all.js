/** The words of all languages at once, for where nothing can be loaded later. */

import de from './de.js';
import en from './en.js';
import es from './es.js';
import fr from './fr.js';
import it from './it.js';
import nl from './nl.js';
import pt from './pt.js';

/** @type {Record<string, import('./index.js').Words>} */
export const ALL = { de, en, es, fr, it, nl, pt };
