/**
 * Set-up: what a fresh clone lacks is fetched or built here, each step said before it is done.
 * Only Node's own modules: this runs before anything is installed.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const WINDOWS = process.platform === 'win32';
const TARGET = 'wasm32-unknown-unknown';

/** Something that a person has to do; shown without a stack. */
export class SetupError extends Error {}

/** @param {string} text */
export function say(text) {
  console.log(process.stdout.isTTY ? `\x1b[1m▸ ${text}\x1b[0m` : `▸ ${text}`);
}

/**
 * Runs a command at the root with its output shown, so that its own progress is seen.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: WINDOWS && command === 'npm',
  });
  return done.status === 0;
}

/**
 * What a command prints, or nothing where it cannot be run.
 *
 * @param {string} command
 * @param {string[]} args
 */
function ask(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

/** Rust, new enough, with the target that the browser build needs. */
export function rust() {
  const bin = join(homedir(), '.cargo', 'bin');
  if (!ask('cargo', ['--version']) && existsSync(bin)) {
    // rustup puts it there; a shell that was open before the installation does not look there yet.
    process.env.PATH = `${bin}${WINDOWS ? ';' : ':'}${process.env.PATH}`;
  }
  const version = ask('rustc', ['--version'])?.match(/\d+\.\d+/)?.[0];
  const wanted = readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/rust-version = "(.*?)"/)?.[1] ?? '';
  if (!version) {
    throw new SetupError(`Rust is missing. Install it with rustup (rustup.rs), version ${wanted} or newer, and run this again.`);
  }
  if (Number(version.split('.')[1]) < Number(wanted.split('.')[1])) {
    throw new SetupError(`Rust ${version} is too old: ${wanted} is needed. Run: rustup update stable`);
  }
  const sysroot = ask('rustc', ['--print', 'sysroot']) ?? '';
  if (existsSync(join(sysroot, 'lib', 'rustlib', TARGET))) return;
  say(`Adding Rust's target ${TARGET}`);
  if (!run('rustup', ['target', 'add', TARGET])) {
    throw new SetupError(`Rust's target ${TARGET} could not be added. Run: rustup target add ${TARGET}
Where Rust does not come from rustup, install its package for that target.`);
  }
}

/** rustfmt and clippy, which a minimal toolchain leaves out. */
export function rustChecks() {
  for (const [component, command] of [['rustfmt', 'cargo-fmt'], ['clippy', 'cargo-clippy']]) {
    if (ask(command, ['--version'])) continue;
    say(`Adding Rust's ${component}`);
    if (!run('rustup', ['component', 'add', component])) {
      throw new SetupError(`Rust's ${component} could not be added. Run: rustup component add ${component}`);
    }
  }
}

/** node_modules as package-lock.json says. */
export function nodeModules() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new SetupError(`Node ${process.versions.node} is too old: 20 is needed.`);
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.kurzum-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('Installing node modules (npm ci, about 240 MB on the disk)');
  if (!run('npm', ['ci', ...(process.stdout.isTTY ? [] : ['--no-progress'])])) {
    throw new SetupError('npm ci failed: see above. Without a network nothing can be installed.');
  }
  writeFileSync(mark, lock);
}

/** pkg/ from what lies in src/ and www/. */
export function build() {
  const rust = ['src', 'xtask/src', 'Cargo.toml', 'Cargo.lock', 'xtask/Cargo.toml', 'package-lock.json', 'www/card.d.ts'];
  const wasm = ['kurzum_bg.wasm', 'kurzum.js', 'kurzum.d.ts', 'inlined.js', 'types/card.d.ts'];
  const bundles = ['auto.js', 'card.css', 'cjs/index.js', 'cjs/ssr.js'];
  if (!isNewer(wasm, rust)) {
    say(existsSync(join(root, 'target')) ? 'Building the browser build' : 'Building the browser build (the first time about two minutes)');
    // Not quiet, as the alias would be: cargo's own lines are the progress.
    if (!run('cargo', ['run', '--locked', '--package', 'xtask', '--', 'build'])) {
      throw new SetupError('The browser build failed: see above.');
    }
  } else if (!isNewer(bundles, ['www', 'scripts/bundle.mjs', 'pkg/kurzum_bg.wasm'])) {
    say('Bundling the scripts');
    if (!run(process.execPath, ['scripts/bundle.mjs'])) throw new SetupError('The scripts could not be bundled: see above.');
  }
}

/** The scripts' types, checked and written into pkg/types; for `require` the same once more, in a folder of its kind. */
export function types() {
  const folder = join(root, 'pkg/types');
  if (!run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])) {
    throw new SetupError('The scripts have wrong types: see above.');
  }
  // The demo is checked but not published.
  for (const name of ['demo', 'demo.d.ts']) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    // The scripts lie beside pkg/, their types in it.
    const text = readFileSync(file, 'utf8');
    const moved = text.replaceAll("'../pkg/", "'../").replaceAll('"../pkg/', '"../');
    if (moved !== text) writeFileSync(file, moved);
  }
  const cjs = join(root, 'pkg/cjs');
  rmSync(join(cjs, 'types'), { recursive: true, force: true });
  cpSync(folder, join(cjs, 'types'), { recursive: true });
  for (const name of ['kurzum.d.ts', 'inlined.d.ts']) cpSync(join(root, 'pkg', name), join(cjs, name));
}

/**
 * @param {string[]} made files in pkg/
 * @param {string[]} sources
 * @returns {boolean} whether all are there, and none is older than a source
 */
function isNewer(made, sources) {
  const files = made.map((name) => join(root, 'pkg', name));
  if (!files.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.every((path) => newest(join(root, path)) < oldest);
}

/**
 * The last change of a file, or of a folder and all in it; a folder's own counts too, for a file that was removed.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * A Chromium for the browser tests.
 *
 * @returns {string} its path
 */
export function chromium() {
  const found = program('CHROMIUM_PATH', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'], [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programFiles(['Google', 'Chrome', 'Application', 'chrome.exe']),
  ], { what: 'Chromium', packages: ['chromium'] });
  if (found) return found;
  throw new SetupError(`No Chromium was found for the browser tests. Install one (Debian: apt-get install chromium;
elsewhere Chrome or Chromium of the usual kind), or name its program in CHROMIUM_PATH.`);
}

/** @returns {string | undefined} a Firefox for the tests that run in every engine */
export function firefox() {
  return program('FIREFOX_PATH', ['firefox-esr', 'firefox'], [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programFiles(['Mozilla Firefox', 'firefox.exe']),
  ], { what: 'Firefox', packages: ['firefox-esr'] });
}

/**
 * A WebKit for the tests that run in every engine: WebKitGTK's small browser, its driver, and a display to draw on.
 * There is one for Linux only.
 *
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function webkit() {
  if (process.platform !== 'linux') return undefined;
  const driver = program('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'], [], { what: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] });
  const display = program('XVFB_RUN_PATH', ['xvfb-run'], [], { what: 'a display without a screen', packages: ['xvfb', 'xauth'] });
  const browser = process.env.WEBKIT_BROWSER_PATH ?? ['x86_64', 'aarch64'].flatMap((machine) => ['4.1', '4.0', '6.0'].map(
    (version) => `/usr/lib/${machine}-linux-gnu/webkit${version === '6.0' ? 'gtk' : '2gtk'}-${version}/MiniBrowser`)).find((path) => existsSync(path));
  return driver && display && browser ? { driver, browser, display } : undefined;
}

/**
 * Finds a program; on a Debian whose administrator we are it is installed where it is missing.
 *
 * @param {string} variable of the environment that may name it
 * @param {string[]} names in the folders of PATH
 * @param {string[]} usual further places
 * @param {{ what: string, packages: string[] }} install
 * @returns {string | undefined}
 */
function program(variable, names, usual, { what, packages }) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`${variable} names ${named}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? '').split(WINDOWS ? ';' : ':');
  const places = [...names.flatMap((name) => folders.map((folder) => join(folder, name + (WINDOWS ? '.exe' : '')))), ...usual];
  const find = () => places.find((path) => existsSync(path));
  const found = find();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !ask('apt-get', ['--version'])) return undefined;
  say(`Installing ${what} (apt-get install ${packages.join(' ')})`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], env);
  return find();
}

/**
 * @param {string[]} path
 * @returns {string[]} where Windows may have a program
 */
function programFiles(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) => (folder === undefined ? [] : [join(folder, ...path)]));
}

/**
 * Runs a script's main part; what a person has to do is shown without a stack.
 *
 * @param {() => Promise<void> | void} main
 */
export async function script(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
