/**
 * The same tests in every browser engine that can be had: they run in the page itself, `tests/web/pages/everywhere.js`.
 * One of them compares cards by their hashes with those that the command line makes natively, and so does Node here.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { summarize } from 'kurzum';

import { POLICY, serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { ENGINES } from './drivers.mjs';

/** Each written article, with the day that it appeared on. */
const articles = readdirSync(join(root, 'tests/articles')).flatMap((lang) =>
  readdirSync(join(root, 'tests/articles', lang)).flatMap((slug) => {
    const file = join(root, 'tests/articles', lang, slug, 'source.txt');
    return existsSync(file) ? [{ name: `${lang}/${slug}`, text: readFileSync(file, 'utf8'), options: { published: '2025-11-18' } }] : [];
  }));

/** @param {object} card */
const hash = (card) => createHash('sha256').update(JSON.stringify(card)).digest('hex');

/** @type {Record<string, string>} */
const expected = {};
/** @type {{ url: string, close(): Promise<void> }} */
let site;

before(async () => {
  const lines = articles.map(({ name, text, options }) => JSON.stringify({ id: name, text, ...options })).join('\n');
  // With the features that the Rust tests have as well, so that nothing is compiled twice.
  const answers = execFileSync('cargo', ['run', '--quiet', '--locked', '--features', 'schema', '--', '--jsonl'], { cwd: root, input: `${lines}\n`, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const line of answers.trim().split('\n')) {
    const { id, card } = JSON.parse(line);
    expected[id] = hash(card);
  }
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  site = await serve({
    // `connect-src` lets the page fetch what the tests need from the server itself; the rest is the promised policy.
    policy: POLICY,
    folders: { '/tests/': 'tests/web/pages', '/tests-web/': 'tests/web' },
    made: { '/hashes.json': JSON.stringify({ articles, expected }), '/axe.js': `${axe}\nexport default globalThis.axe;\n` },
  });
});
after(() => site.close());

test('Node makes the cards that the command line makes, to the byte', () => {
  assert.ok(articles.length >= 7);
  assert.deepEqual(Object.fromEntries(articles.map(({ name, text, options }) => [name, hash(summarize(text, options))])), expected);
});

for (const [name, start] of Object.entries(ENGINES)) {
  describe(name, async () => {
    const open = start();
    if (!open) {
      test(`${name} is not to be had here`, { skip: true }, () => {});
      return;
    }
    await test(`${name} passes what every browser has to`, async (t) => {
      const { version, results } = await open(`${site.url}tests/everywhere.html`);
      t.diagnostic(version);
      for (const { name: claim, error } of results) await t.test(claim, () => assert.equal(error ?? '', ''));
    });
  });
}
