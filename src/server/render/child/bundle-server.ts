import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { imageTypeOf } from '~/core/scene/image-asset';
import { audioTypeOf } from '~/core/timeline/audio';
import type { Assets } from '../with-media';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/**
 * Serves the render bundle and the job's own files on a free loopback port. The same port is the
 * browser's proxy for every other address, and there it refuses: whatever a
 * scene asks the network for ends here. Resolves with the port.
 */
export function serveBundle(bundleDir: string, assets: Assets): Promise<number> {
  const server = createServer((request, response) => {
    answer({ bundleDir, assets }, request, response).catch(() => refuse(response, 500));
  });
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('upgrade', (_request, socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
      else reject(new Error('The bundle server has no port.'));
    });
  });
}

async function answer(
  { bundleDir, assets }: { bundleDir: string; assets: Assets },
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = request.url ?? '';
  // A proxied request carries an absolute URL.
  if (!url.startsWith('/')) return refuse(response, 403);
  const { pathname } = new URL(url, 'http://bundle');
  const asset = Object.hasOwn(assets, pathname) ? assets[pathname] : undefined;
  const path = asset ?? join(bundleDir, normalize(pathname === '/' ? '/index.html' : pathname));
  if (!asset && !path.startsWith(bundleDir + sep)) return refuse(response, 404);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404);
  response.writeHead(200, {
    'content-type':
      TYPES[extname(path)] ?? audioTypeOf(path) ?? imageTypeOf(path) ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'max-age=3600',
  });
  createReadStream(path).pipe(response);
}

function refuse(response: ServerResponse, status: number) {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
