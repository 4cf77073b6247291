/**
 * `npm run matrix`: the packed tarball in throw-away projects, one for each tool that a page or a program is made with.
 * The tools are installed into a temporary folder, nothing stays. `--short` keeps to what a clone has installed anyway.
 * What cannot be installed is listed as not tested. `--write` puts the table into docs/matrix.md.
 */

import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

import puppeteer from 'puppeteer-core';

import { build, chromium, nodeModules, root, rust, say, script, types } from './setup.mjs';

const TEXT = readFileSync(join(root, 'tests/articles/de/windpark/source.txt'), 'utf8');
/** How long one step of a tool may take, in milliseconds: an installation on a slow line is the longest. */
const STEP_MS = 300_000;

const exec = promisify(execFile);
const short = process.argv.includes('--short');
const only = process.argv.filter((argument) => argument.startsWith('--only=')).flatMap((argument) => argument.slice(7).split(','));

/**
 * @typedef {object} Project
 * @property {string} folder
 * @property {(file: string, content: string) => void} put
 * @property {(command: string, ...args: string[]) => Promise<string>} run in the project's folder
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string[]} [install] packages besides ours
 * @property {string} [from] a package whose version is told
 * @property {(project: Project) => Promise<void>} check throws where it does not work
 */

/** Any program that was given the article prints this, or leaves it in `globalThis.outcome`. */
let expected = '';

/** @param {string} actual */
function compare(actual) {
  if (actual.trim() !== expected) throw new Error(`another card: ${actual.trim().slice(0, 200)}`);
}

const TO_PRINT = `
const card = summarize(${JSON.stringify(TEXT)}, { published: '2025-11-18' });
const bytes = new TextEncoder().encode(JSON.stringify(card));
const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
`;

/** A page's script: the functions and the element, whose cards have to be the same. */
const PAGE_SCRIPT = `import { summarize } from 'kurzum';
import 'kurzum/define';
import { renderToString } from 'kurzum/ssr';
async function main() {${TO_PRINT}
  if (!renderToString(card).includes('<template shadowrootmode="open">')) throw new Error('no string');
  const element = document.createElement('kurzum-card');
  element.lang = 'fr';
  element.published = '2025-11-18';
  element.addEventListener('kurzum-error', (event) => { globalThis.outcome = 'error: ' + event.detail.error; });
  element.addEventListener('kurzum-ready', (event) => {
    const same = JSON.stringify(event.detail.card) === JSON.stringify(card);
    const words = () => element.shadowRoot.textContent.includes('L’essentiel');
    setTimeout(() => { globalThis.outcome = !same ? 'the element has another card' : !words() ? 'no French words' : hash; }, 300);
  });
  element.article = ${JSON.stringify(TEXT)};
  document.body.append(element);
}
main().catch((error) => { globalThis.outcome = 'error: ' + error; });
`;
const page = (/** @type {string} */ source, kind = 'type="module"') => `<!doctype html><html lang="de"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><body><script ${kind} src="${source}"></script>`;

/** @type {import('puppeteer-core').Browser | undefined} */
let browser;

/** @param {string} url */
async function visit(url) {
  browser ??= await puppeteer.launch({ executablePath: chromium(), headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const tab = await browser.newPage();
  /** @type {string[]} */
  const said = [];
  tab.on('pageerror', (error) => said.push(String(error)));
  tab.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  try {
    await tab.goto(url);
    await tab.waitForFunction('globalThis.outcome', { timeout: 40_000, polling: 100 });
    compare(String(await tab.evaluate('globalThis.outcome')));
  } catch (error) {
    throw new Error([/** @type {Error} */ (error).message, ...said].join('; '));
  } finally {
    await tab.close();
  }
}

/** @type {Record<string, string>} */
const KINDS = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/** @param {string} folder */
async function visitFolder(folder, path = '/index.html') {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://x').pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': KINDS[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  try {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await visit(`http://127.0.0.1:${port}${path}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** @param {number} major @returns {Case[]} */
const vite = (major) => [
  {
    name: `Vite ${major} dev`, install: [`vite@${major}`], from: 'vite',
    async check({ folder, put }) {
      put('index.html', page('/main.js'));
      put('main.js', PAGE_SCRIPT);
      const port = 5200 + major;
      const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort', '--host', '127.0.0.1'], { cwd: folder, stdio: 'ignore' });
      try {
        for (let tries = 0; ; tries++) {
          const up = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
          if (up) break;
          if (tries > 150) throw new Error('the dev server did not start');
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        await visit(`http://127.0.0.1:${port}/`);
      } finally {
        child.kill();
      }
    },
  },
  {
    name: `Vite ${major} build`, install: [`vite@${major}`], from: 'vite',
    async check({ folder, put, run }) {
      put('index.html', page('/main.js'));
      put('main.js', PAGE_SCRIPT);
      await run(process.execPath, 'node_modules/vite/bin/vite.js', 'build');
      await visitFolder(join(folder, 'dist'));
    },
  },
];

/** @type {Case[]} */
const SHORT = [
  {
    name: `Node ${process.versions.node.split('.')[0]}, import`,
    async check({ put, run }) {
      put('main.mjs', `import { summarize } from 'kurzum';\nimport 'kurzum/element';\nimport { load } from 'kurzum/wasm';\nawait load(await (await import('node:fs/promises')).readFile(new URL(import.meta.resolve('kurzum/kurzum.wasm'))));${TO_PRINT}console.log(hash);`);
      compare(await run(process.execPath, 'main.mjs'));
    },
  },
  {
    name: `Node ${process.versions.node.split('.')[0]}, require`,
    async check({ put, run }) {
      put('main.cjs', `const { summarize } = require('kurzum');\nconst { renderToString } = require('kurzum/ssr');\n(async () => {${TO_PRINT}renderToString(card);\nconsole.log(hash); })();`);
      compare(await run(process.execPath, 'main.cjs'));
    },
  },
  {
    name: '`<script type="module">`, the package’s folder on a server',
    async check({ folder, put }) {
      put('main.js', PAGE_SCRIPT.replace("'kurzum'", "'./node_modules/kurzum/www/index.js'").replace("'kurzum/define'", "'./node_modules/kurzum/www/define.js'").replace("'kurzum/ssr'", "'./node_modules/kurzum/www/ssr.js'"));
      put('index.html', page('/main.js'));
      await visitFolder(folder);
    },
  },
  ...['type="module"', 'defer charset="utf-8"'].map((kind) => ({
    name: `\`auto.js\` by \`<script ${kind.replaceAll('"', '')}>\``,
    /** @param {Project} project */
    async check({ folder, put }) {
      put('main.js', `${PAGE_SCRIPT.replace(/^import.*\n/gm, '').replace(/if \(!renderToString.*\n/, '').replace(/const card = summarize.*\n[\s\S]*?join\(''\);\n/, '')
        .replace(/const same = .*\n/, '').replace('!same ? \'the element has another card\' : ', '').replace(': hash; }', ': await hash(event.detail.card); }').replace('setTimeout(() =>', 'setTimeout(async () =>')}
const hash = async (card) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(card))))].map((byte) => byte.toString(16).padStart(2, '0')).join('');`);
      put('index.html', page('/node_modules/kurzum/pkg/auto.js', kind) + '<script type="module" src="/main.js"></script>');
      await visitFolder(folder);
    },
  })),
  {
    name: 'esbuild', from: 'esbuild',
    async check({ folder, put }) {
      const { build } = await import('esbuild');
      put('main.js', PAGE_SCRIPT);
      await build({ absWorkingDir: folder, entryPoints: ['main.js'], bundle: true, minify: true, format: 'esm', splitting: true, outdir: 'dist', logLevel: 'error' });
      put('dist/index.html', page('/main.js'));
      await visitFolder(join(folder, 'dist'));
    },
  },
];

/** @type {Case[]} */
const LONG = [
  ...['22', '24'].map((major) => ({
    // The package of that name for one kind of machine: the general one fetches it by a script.
    name: `Node ${major}, import and require`, install: [`node-${process.platform}-${process.arch}@${major}`], from: `node-${process.platform}-${process.arch}`,
    /** @param {Project} project */
    async check({ folder, put, run }) {
      const node = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
      put('main.mjs', `import { summarize } from 'kurzum';${TO_PRINT}console.log(hash);`);
      put('main.cjs', `const { summarize } = require('kurzum');\n(async () => {${TO_PRINT}console.log(hash); })();`);
      compare(await run(node, 'main.mjs'));
      compare(await run(node, 'main.cjs'));
    },
  })),
  ...[5, 6, 7, 8].flatMap(vite),
  {
    name: 'webpack', install: ['webpack@5'], from: 'webpack',
    async check({ folder, put, run }) {
      put('main.js', PAGE_SCRIPT);
      put('build.cjs', "require('webpack')({ mode: 'production', entry: './main.js', performance: false }, (error, stats) => { if (error || stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exitCode = 1; } });");
      await run(process.execPath, 'build.cjs');
      put('dist/index.html', page('/main.js', 'defer'));
      await visitFolder(join(folder, 'dist'));
    },
  },
  {
    name: 'rspack', install: ['@rspack/core'], from: '@rspack/core',
    async check({ folder, put, run }) {
      put('main.js', PAGE_SCRIPT);
      put('build.mjs', "import { rspack } from '@rspack/core';\nrspack({ mode: 'production', entry: './main.js', performance: false }, (error, stats) => { if (error || stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exitCode = 1; } });");
      await run(process.execPath, 'build.mjs');
      put('dist/index.html', page('/main.js', 'defer'));
      await visitFolder(join(folder, 'dist'));
    },
  },
  ...['rollup', 'rolldown'].map((name) => ({
    name, install: name === 'rollup' ? ['rollup@4', '@rollup/plugin-node-resolve'] : ['rolldown'], from: name,
    /** @param {Project} project */
    async check({ folder, put, run }) {
      put('main.js', PAGE_SCRIPT);
      const [first, plugins] = name === 'rollup' ? ["import resolve from '@rollup/plugin-node-resolve';", 'plugins: [resolve({ browser: true })]'] : ['', "platform: 'browser'"];
      put('build.mjs', `${first}\nimport { ${name} } from '${name}';\nconst bundle = await ${name}({ input: 'main.js', ${plugins} });\nawait bundle.write({ dir: 'dist', format: 'es' });`);
      await run(process.execPath, 'build.mjs');
      put('dist/index.html', page('/main.js'));
      await visitFolder(join(folder, 'dist'));
    },
  })),
  {
    name: 'Parcel (with its packageExports switched on)', install: ['parcel@2'], from: 'parcel',
    async check({ folder, put, run }) {
      put('index.html', page('./main.js'));
      put('main.js', PAGE_SCRIPT);
      const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      put('package.json', JSON.stringify({ ...own, '@parcel/resolver-default': { packageExports: true }, browserslist: 'last 2 Chrome versions' }));
      await run(process.execPath, 'node_modules/parcel/lib/bin.js', 'build', 'index.html', '--no-cache', '--public-url', '/');
      await visitFolder(join(folder, 'dist'));
    },
  },
  {
    name: 'Deno', install: ['deno'], from: 'deno',
    async check({ folder, put, run }) {
      put('main.mjs', `import { summarize } from 'kurzum';${TO_PRINT}console.log(hash);`);
      compare(await run(binary(folder, /^@deno$/, /^deno(\.exe)?$/), 'run', '--no-remote', '--node-modules-dir=manual', '-A', 'main.mjs'));
    },
  },
  {
    name: 'Bun', install: ['bun'], from: 'bun',
    async check({ folder, put, run }) {
      put('main.mjs', `import { summarize } from 'kurzum';${TO_PRINT}console.log(hash);`);
      put('main.cjs', `const { summarize } = require('kurzum');\n(async () => {${TO_PRINT}console.log(hash); })();`);
      const bun = binary(folder, /^@oven$/, /^bun(\.exe)?$/);
      compare(await run(bun, 'main.mjs'));
      compare(await run(bun, 'main.cjs'));
    },
  },
  {
    name: 'workerd (the wasm as a module of its own)', install: ['miniflare@4'], from: 'workerd',
    async check({ folder, put, run }) {
      const { build } = await import('esbuild');
      put('worker.js', `import { load, summarize as later } from 'kurzum/wasm';\nimport wasm from './kurzum.wasm';\nexport default { async fetch() { await load(wasm); const summarize = later; ${TO_PRINT.replace('summarize(', 'await summarize(')} return new Response(hash); } };`);
      await build({ absWorkingDir: folder, entryPoints: ['worker.js'], bundle: true, format: 'esm', conditions: ['workerd', 'worker'], external: ['./kurzum.wasm'], outfile: 'out.js', logLevel: 'error' });
      put('run.mjs', `import { readFileSync } from 'node:fs';\nimport { Miniflare } from 'miniflare';\nconst flare = new Miniflare({ compatibilityDate: '2025-01-01', modules: [{ type: 'ESModule', path: 'out.js', contents: readFileSync('out.js', 'utf8') }, { type: 'CompiledWasm', path: 'kurzum.wasm', contents: readFileSync('node_modules/kurzum/pkg/kurzum_bg.wasm') }] });\nconsole.log(await (await flare.dispatchFetch('http://x/')).text());\nawait flare.dispose();`);
      compare(await run(process.execPath, 'run.mjs'));
    },
  },
];

/**
 * The program inside a package that ships one for each kind of machine.
 *
 * @param {string} folder
 * @param {RegExp} scope
 * @param {RegExp} name
 * @returns {string}
 */
function binary(folder, scope, name) {
  const modules = join(folder, 'node_modules');
  for (const outer of readdirSync(modules).filter((one) => scope.test(one))) {
    for (const inner of readdirSync(join(modules, outer))) {
      const found = ['', 'bin'].flatMap((at) => (existsSync(join(modules, outer, inner, at)) ? readdirSync(join(modules, outer, inner, at)).filter((file) => name.test(file)).map((file) => join(modules, outer, inner, at, file)) : []))[0];
      if (found) return found;
    }
  }
  throw new Error('its program is missing');
}

/** @param {unknown} error */
function reason(error) {
  const { message = '', stderr = '' } = /** @type {{ message?: string, stderr?: string }} */ (error);
  return (stderr.trim().split('\n').find((line) => /error|cannot/i.test(line)) ?? message).replaceAll('|', '/').slice(0, 160);
}

await script(async () => {
  rust();
  nodeModules();
  build();
  types();
  const home = mkdtempSync(join(tmpdir(), 'kurzum-matrix-'));
  /** @type {{ name: string, version: string, outcome: string, seconds: number }[]} */
  const rows = [];
  try {
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', home], { cwd: root, encoding: 'utf8' }));
    const tarball = join(home, filename);
    const { summarize } = await import('../www/node.js');
    const card = summarize(TEXT, { published: '2025-11-18' });
    expected = createRequire(import.meta.url)('node:crypto').createHash('sha256').update(JSON.stringify(card)).digest('hex');
    /** @type {Map<string, string>} */
    const installed = new Map();
    const cases = (short ? SHORT : [...SHORT, ...LONG]).filter(({ name }) => !only.length || only.some((one) => name.toLowerCase().includes(one.toLowerCase())));
    for (const [at, { name, install = [], from, check }] of cases.entries()) {
      say(`${name} (${at + 1} of ${cases.length})`);
      const started = performance.now();
      const folder = join(home, String(at));
      mkdirSync(folder);
      /** @type {Project['run']} */
      const run = async (command, ...args) => (await exec(command, args, { cwd: folder, timeout: STEP_MS, maxBuffer: 1 << 26, env: { ...process.env, NODE_ENV: undefined, CI: 'true' } })).stdout;
      let outcome = 'works';
      let version = '';
      try {
        const key = install.join(' ');
        const before = installed.get(key);
        if (before && key) {
          cpSync(before, folder, { recursive: true, verbatimSymlinks: true, filter: (path) => path !== join(before, 'dist') });
        } else {
          writeFileSync(join(folder, 'package.json'), '{ "private": true }');
          try {
            await run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', tarball, ...install);
          } catch (error) {
            throw Object.assign(new Error(reason(error)), { missing: true });
          }
          installed.set(key, folder);
        }
        const told = from && [folder, root].map((place) => join(place, 'node_modules', from, 'package.json')).find((file) => existsSync(file));
        if (told) version = JSON.parse(readFileSync(told, 'utf8')).version;
        /** @type {Project['put']} */
        const put = (file, content) => {
          mkdirSync(join(folder, file, '..'), { recursive: true });
          writeFileSync(join(folder, file), content);
        };
        await check({ folder, put, run });
      } catch (error) {
        outcome = `${/** @type {{ missing?: boolean }} */ (error).missing ? 'not tested, cannot be installed here' : 'FAILS'}: ${reason(error)}`;
      }
      console.log(`  ${outcome}`);
      rows.push({ name, version, outcome, seconds: (performance.now() - started) / 1000 });
    }
  } finally {
    await browser?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
  const table = ['| tool | version | outcome |', '| --- | --- | --- |', ...rows.map(({ name, version, outcome }) => `| ${name} | ${version} | ${outcome} |`)].join('\n');
  console.log(`\n${table}\n`);
  const failed = rows.filter(({ outcome }) => outcome.startsWith('FAILS')).length;
  console.log(`# tests ${rows.length}\n# pass ${rows.filter(({ outcome }) => outcome === 'works').length}\n# fail ${failed}`);
  if (failed) process.exitCode = 1;
  if (process.argv.includes('--write')) {
    const guide = join(root, 'docs/matrix.md');
    writeFileSync(guide, readFileSync(guide, 'utf8').replace(/(<!-- the table, written by scripts\/matrix\.mjs -->\n)[\s\S]*?(?=\n<!-- end -->)/, `$1\n${table}\n`));
  }
});
