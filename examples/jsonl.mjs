/**
 * What `kurzum --jsonl --analysis` does, through the package: one request a line on standard input, one answer a line.
 *
 *     node examples/jsonl.mjs < requests.jsonl
 */

import { createInterface } from 'node:readline';

import { analyze, summarize } from 'kurzum';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== '') console.log(JSON.stringify(answer(line)));
}

/** @param {string} line */
function answer(line) {
  let id;
  try {
    const { text, options, lang, published, title, url, timezone, ...rest } = JSON.parse(line);
    id = rest.id;
    const all = { ...options };
    for (const [name, value] of Object.entries({ lang, published, title, url, timezone })) {
      if (value !== undefined) all[name] = value;
    }
    return { id, card: summarize(text, all), analysis: analyze(text, all) };
  } catch (error) {
    return { id, error: { code: error.code ?? 'bad-request', message: error.message } };
  }
}
