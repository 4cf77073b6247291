/**
 * The package in Node: the same functions over a wasm that brings an HTML parser of its own.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./export.js').ExportOptions} ExportOptions
 * @typedef {import('./calls.js').PageReading} PageReading
 */

import characters from '../pkg/node/inlined.js';
import * as glue from '../pkg/node/kurzum.js';
import { use } from './api.js';

use(characters, glue);

export {
  KurzumError, analyze, linkTo, readHtml, readPage, summarize, summarizeHtml, summarizePage, toCalendar, toHtml, toJsonLd, toMarkdown, toText,
} from './api.js';
