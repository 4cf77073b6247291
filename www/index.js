/**
 * The package in browsers, workers and bundlers. Strings of HTML are parsed by the browser.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./export.js').ExportOptions} ExportOptions
 * @typedef {import('./calls.js').PageReading} PageReading
 */

import characters from '../pkg/inlined.js';
import { use } from './api.js';

use(characters);

export {
  KurzumError, analyze, linkTo, readHtml, readPage, summarize, summarizeHtml, summarizePage, toCalendar, toHtml, toJsonLd, toMarkdown, toText,
} from './api.js';
