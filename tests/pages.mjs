/** The pages of tests/pages and what the native build reads of a page, for the tests of the other ways. */

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const folder = join(root, 'tests/pages');

/** @type {{ name: string, html: string }[]} */
export const PAGES = readdirSync(folder).flatMap((lang) =>
  readdirSync(join(folder, lang)).map((slug) => ({ name: `${lang}/${slug}`, html: readFileSync(join(folder, lang, slug, 'page.html'), 'utf8') })));

/**
 * What the command line makes of pages.
 *
 * @param {{ name: string, html: string, url?: string }[]} pages
 * @returns {Map<string, { card: import('../www/card.d.ts').Card, text: string }>}
 */
export function natively(pages) {
  const input = pages.map(({ name, html, url }) => JSON.stringify({ id: name, html, url })).join('\n');
  // With the feature that the Rust tests were built with, so that nothing is compiled for it.
  const args = ['run', '--quiet', '--locked', '--features', 'schema', '--', '--jsonl', '--analysis'];
  const { stdout, stderr, status } = spawnSync('cargo', args, { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`the command line failed: ${stderr}`);
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line));
  return new Map(answers.map(({ id, card, analysis }) => [id, { card, text: analysis.text }]));
}
