/**
 * `npm test`: sets up what is missing, runs every check, and goes on after a failure so that one run shows them all.
 * The last lines are the sums, in the form of node's own test runner; the exit status is not 0 where anything failed.
 */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { SetupError, build, chromium, nodeModules, root, rust, rustChecks, say, script } from './setup.mjs';

/** @typedef {{ name: string, passed: number, failed: number, seconds: number, ok: boolean }} Result */

/** @type {Result[]} */
const results = [];

/**
 * Runs a check with its output shown. Where that output counts tests, they count, else the check is one test.
 *
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
async function check(name, command, args) {
  say(name);
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    output += text;
  });
  const ok = await new Promise((resolve) => {
    child.on('error', () => resolve(false)).on('close', (status) => resolve(status === 0));
  });
  const count = counted(output);
  // A run that broke off may have counted no failure.
  const failed = ok ? 0 : Math.max(count.failed, 1);
  add(name, { passed: ok ? Math.max(count.passed, 1) : count.passed, failed, started, ok });
}

/**
 * @param {string} name
 * @param {{ passed: number, failed: number, started: number, ok: boolean }} result
 */
function add(name, { passed, failed, started, ok }) {
  results.push({ name, passed, failed, ok, seconds: (performance.now() - started) / 1000 });
}

/**
 * The tests that cargo, node or Playwright report.
 *
 * @param {string} output
 */
function counted(output) {
  const sum = (/** @type {RegExp} */ pattern) => [...output.matchAll(pattern)].reduce((all, match) => all + Number(match[1]), 0);
  return {
    passed: sum(/^test result: .*?(\d+) passed/gm) + sum(/^# pass (\d+)/gm) + sum(/^\s+(\d+) passed \(/gm),
    failed: sum(/^test result: .*?(\d+) failed/gm) + sum(/^# fail (\d+)/gm) + sum(/^\s+(\d+) failed$/gm),
  };
}

/**
 * Runs a step of the set-up; what it cannot do is a failure like any other.
 *
 * @param {string} name
 * @param {() => void} step
 * @returns {boolean}
 */
function can(name, step) {
  const started = performance.now();
  try {
    step();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}\n`);
    add(name, { passed: 0, failed: 1, started, ok: false });
    return false;
  }
}

function report() {
  const passed = results.reduce((all, { passed }) => all + passed, 0);
  const failed = results.reduce((all, { failed }) => all + failed, 0);
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log();
  for (const { name, ok, passed, failed, seconds } of results) {
    const counts = failed ? `${failed} failed, ${passed} passed` : `${passed} passed`;
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)}  ${`${seconds.toFixed(0)} s`.padStart(6)}  ${counts}`);
  }
  console.log(`\n# tests ${passed + failed}\n# pass ${passed}\n# fail ${failed}`);
  if (failed) process.exitCode = 1;
}

await script(async () => {
  rust();
  nodeModules();
  const node = process.execPath;
  const cargo = (/** @type {string[]} */ ...args) => /** @type {const} */ (['cargo', args]);

  if (can('rustfmt and clippy', rustChecks)) {
    await check('format of the Rust code', ...cargo('fmt', '--all', '--check'));
    await check('lints of the Rust code', ...cargo('clippy', '--locked', '--workspace', '--all-targets', '--features', 'schema', '--', '-D', 'warnings'));
    await check('lints of the boundary', ...cargo('clippy', '--locked', '--lib', '--profile', 'web', '--target', 'wasm32-unknown-unknown', '--', '-D', 'warnings'));
  }
  // With the feature that the types need as well, so that nothing is compiled twice.
  await check('Rust tests', ...cargo('test', '--locked', '--workspace', '--features', 'schema'));
  await check('types in step with the contract', ...cargo('run', '--quiet', '--locked', '--package', 'xtask', '--', 'types', '--check'));

  if (can('browser build', build)) {
    await check('types of the scripts', node, ['scripts/build.mjs']);
    await check('types as developers meet them', node, ['node_modules/typescript/bin/tsc', '-p', 'tests/types']);
    await check('the element’s description in step', node, ['scripts/manifest.mjs', '--check']);
    await check('package in Node', node, ['--test', '--test-reporter=tap', ...files('tests/node', '.test.mjs')]);
    await check('sizes', node, ['scripts/sizes.mjs', '--check']);
    const config = 'tests/web/playwright.config.js';
    if (existsSync(join(root, config)) && can('browser tests', chromium)) {
      await check('element and demo in Chromium', node, ['node_modules/@playwright/test/cli.js', 'test', '-c', config]);
      await check('the package in throw-away projects', node, ['scripts/matrix.mjs', '--short']);
      await check('element in every engine', node, ['--test', '--test-reporter=tap', ...files('tests/engines', '.test.mjs')]);
    }
  }
  report();
});

/**
 * @param {string} folder
 * @param {string} ending
 */
function files(folder, ending) {
  return readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}
