/** How each browser is started and asked. A page is opened in it, and what a script there leaves behind is fetched. */

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import puppeteer from 'puppeteer-core';

import { chromium, firefox, webkit } from '../../scripts/setup.mjs';

/** How long a page may take until its tests are through, in milliseconds: a slow machine needs a tenth of it. */
const MOST_MS = 180_000;

/** @typedef {{ version: string, results: { name: string, error?: string }[] }} Answer */

/** @type {Record<string, () => ((url: string) => Promise<Answer>) | undefined>} */
export const ENGINES = {
  Chromium: () => byPuppeteer({
    executablePath: chromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  }),
  Firefox: () => {
    const executablePath = firefox();
    return executablePath ? byPuppeteer({ browser: 'firefox', executablePath }) : undefined;
  },
  WebKit: () => {
    const found = webkit();
    return found ? byWebDriver(found) : undefined;
  },
};

/** @param {import('puppeteer-core').LaunchOptions} options */
function byPuppeteer(options) {
  return async (/** @type {string} */ url) => {
    const browser = await puppeteer.launch({ headless: true, ...options });
    try {
      const page = await browser.newPage();
      await page.goto(url);
      await page.waitForFunction('globalThis.results', { timeout: MOST_MS, polling: 200 });
      return { version: await browser.version(), results: /** @type {Answer['results']} */ (await page.evaluate('globalThis.results')) };
    } finally {
      await browser.close();
    }
  };
}

/** @param {{ driver: string, browser: string, display: string }} found */
function byWebDriver({ driver, browser, display }) {
  return async (/** @type {string} */ url) => {
    const port = await freePort();
    const child = spawn(display, ['-a', driver, `--port=${port}`], {
      stdio: 'ignore',
      // In a group of its own: the display and what runs on it end with it.
      detached: true,
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }) },
    });
    /** @param {string} method @param {string} path @param {object} [body] */
    const ask = async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
      const { value } = /** @type {any} */ (await answer.json());
      if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
      return value;
    };
    /** @type {string | undefined} */
    let session;
    try {
      await until(() => ask('GET', '/status').then(() => true, () => false), 20_000, 'the driver to answer');
      const { sessionId, capabilities } = await ask('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
      });
      session = `/session/${sessionId}`;
      await ask('POST', `${session}/url`, { url });
      /** @param {string} script */
      const run = (script) => ask('POST', `${session}/execute/sync`, { script, args: [] });
      await until(() => run('return Boolean(globalThis.results)'), MOST_MS, 'the page’s tests');
      return { version: `${capabilities.browserName} ${capabilities.browserVersion}`, results: await run('return globalThis.results') };
    } finally {
      if (session) await ask('DELETE', session).catch(() => {});
      if (child.pid) process.kill(-child.pid);
    }
  };
}

/** @param {() => Promise<boolean>} done @param {number} most in milliseconds @param {string} what */
async function until(done, most, what) {
  for (const end = Date.now() + most; !(await done());) {
    if (Date.now() > end) throw new Error(`${most / 1000} s were not enough for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
