/**
 * The package in Node: the same functions over a wasm that brings an HTML parser of its own.
 *
 * @typedef {import('./card.d.ts').Card} Card
 * @typedef {import('./card.d.ts').Analysis} Analysis
 * @typedef {import('./card.d.ts').Options} Options
 * @typedef {import('./calls.js').ExportOptions} ExportOptions
 * @typedef {import('./calls.js').PageReading} PageReading
 */

import base64 from '../pkg/node/inlined.js';
import * as glue from '../pkg/node/kurzum.js';
import { use } from './api.js';

use(base64, glue);

export { KurzumError, analyze, readHtml, readPage, summarize, summarizeHtml, summarizePage, toHtml, toMarkdown, toText } from './api.js';
