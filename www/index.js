/**
 * The package in browsers, workers and bundlers. Strings of HTML are parsed by the browser.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./calls.js').ExportOptions} ExportOptions
 * @typedef {import('./calls.js').PageReading} PageReading
 */

import base64 from '../pkg/inlined.js';
import { use } from './api.js';

use(base64);

export { KurzumError, analyze, readHtml, readPage, summarize, summarizeHtml, summarizePage, toHtml, toMarkdown, toText } from './api.js';
