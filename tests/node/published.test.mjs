/** The tarball as the registry would get it: what is in it, and what the two usual checkers find. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { formatMessage } from 'publint/utils';
import { publint } from 'publint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kurzum-'));
/** @type {{ filename: string, files: { path: string, size: number }[] }} */
let packed;

before(() => {
  [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' }));
});
after(() => rmSync(folder, { recursive: true }));

/** Everything that belongs into the package, by its form. */
const BELONGS = [
  /^package\.json$/, /^README\.md$/, /^CHANGELOG\.md$/, /^LICENSE-(MIT|APACHE)$/,
  /^www\/[a-z]+\.js$/, /^www\/i18n\/[a-z]+\.js$/, /^www\/types\/[a-z]+\.d\.ts$/, /^www\/card\.(d\.ts|schema\.json)$/, /^www\/custom-elements\.json$/,
  /^pkg\/(auto\.js|card\.css|README\.md)$/, /^pkg\/(node\/)?(inlined|kurzum)\.(js|d\.ts)$/, /^pkg\/kurzum_bg\.wasm$/,
  /^pkg\/types\/(i18n\/)?[a-z0-9]+\.d\.ts$/, /^pkg\/cjs\/(index|node|ssr)\.js$/, /^pkg\/cjs\/package\.json$/, /^pkg\/cjs\/(kurzum|inlined)\.d\.ts$/, /^pkg\/cjs\/types\/(i18n\/)?[a-z0-9]+\.d\.ts$/,
];

test('the tarball holds what belongs into it and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  assert.deepEqual(paths.filter((path) => !BELONGS.some((form) => form.test(path)) || /demo/.test(path)), []);
  for (const form of BELONGS) assert.ok(paths.some((path) => form.test(path)), String(form));
});

test('publint finds nothing', async () => {
  const { buffer } = new Uint8Array(readFileSync(join(folder, packed.filename)));
  const { messages, pkg } = await publint({ pack: { tarball: buffer } });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg ?? {})), []);
});

test('the types are right for ES modules, for require and for bundlers', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  // Left out: files that have no types, and the rule that entries for browsers and types alone have no form for require.
  const args = ['--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm', '--exclude-entrypoints', './kurzum.wasm', './card.css'];
  const { status, stdout } = run(attw, [join(folder, packed.filename), ...args]);
  assert.equal(status, 0, stdout);
});

/** @param {string} script @param {string[]} args */
function run(script, args) {
  try {
    return { status: 0, stdout: execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = /** @type {{ status: number, stdout: string }} */ (error);
    return { status, stdout };
  }
}
