/** Serves the demo as it lies in www/, under the strictest policy that the element promises to work with. */

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

import { root } from './setup.mjs';

export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Where an address lies on the disk: /pkg/ in pkg/, further ones as `folders` says, all else in www/.
 *
 * @param {string} path
 * @param {Record<string, string>} folders
 */
function place(path, folders) {
  const [prefix, folder] = Object.entries({ '/pkg/': 'pkg', ...folders }).find(([prefix]) => path.startsWith(prefix)) ?? ['/', 'www'];
  const base = join(root, folder);
  const file = normalize(join(base, path.slice(prefix.length)));
  return file === base || file.startsWith(base.endsWith(sep) ? base : base + sep) ? file : undefined;
}

/** @param {string | undefined} file */
function fileAt(file) {
  try {
    if (file === undefined || file.includes('\0')) return undefined;
    const stat = statSync(file);
    if (stat.isFile()) return { file, size: stat.size };
    const index = join(file, 'index.html');
    return { file: index, size: statSync(index).size };
  } catch {
    return undefined;
  }
}

/**
 * Starts the server on this machine's own address only.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one; where it is taken, the next free one
 * @param {string} [options.policy] the Content-Security-Policy
 * @param {Record<string, string>} [options.folders] further folders of the repository, address → folder
 * @param {Record<string, string>} [options.made] further files that lie nowhere, address → content
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, policy = POLICY, folders = {}, made = {} } = {}) {
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const content = Object.hasOwn(made, path) ? made[path] : undefined;
    if (content !== undefined) {
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? TYPES['.html'], 'Content-Security-Policy': policy }).end(content);
      return;
    }
    const found = fileAt(place(path, folders));
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`no ${path} here\n`);
      return;
    }
    const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': found.size,
      'Content-Security-Policy': policy,
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  });
  await listen(server, port);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${taken}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
async function listen(server, port) {
  for (let tried = port; ; tried++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject).listen(tried, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      return;
    } catch (error) {
      const busy = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!busy || tried >= port + 20) throw error;
    }
  }
}
