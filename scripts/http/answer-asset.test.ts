import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLocalStorage } from '../../src/server/storage/local-storage';
import { type Storage, StorageError } from '../../src/server/storage/storage';
import { answerAsset } from './answer-asset';
import { AssetCache } from './asset-cache';

const MODULE = 'export default function () {\nreturn () => null;\n}\n';
const name = () => randomBytes(32).toString('hex');
const PACKED = name();
const PLAIN = name();
const POSTER = name();

let root: string;
let storage: Storage;
let server: Server;
let port: number;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'framewright-assets-'));
  storage = createLocalStorage(root);
  await storage.put(`components/${PACKED}.js`, Buffer.from(MODULE));
  await storage.put(`components/${PACKED}.js.br`, brotliCompressSync(MODULE));
  await storage.put(`components/${PACKED}.js.gz`, gzipSync(MODULE));
  await storage.put(`components/${PLAIN}.js`, Buffer.from(MODULE));
  await storage.put(`posters/${POSTER}.jpg`, Buffer.from('picture'));
  await storage.put(`renders/${PACKED}.mp4`, Buffer.from('private'));
  const cache = new AssetCache(storage);
  server = createServer((asked, response) => {
    if (answerAsset(asked, response, cache)) return;
    response.setHeader('set-cookie', 'session=1').end('app');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Not `fetch`: it unpacks, and rewrites paths. */
function ask(path: string, headers = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers: answered } = response;
        done({ status, headers: answered, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
}

const js = (hash: string) => `/assets/components/${hash}.js`;

describe('a public object', () => {
  it('is served to any origin, for ever, and never as a page of this one', async () => {
    for (const _ of ['from the storage', 'from memory']) {
      const { status, headers, body } = await ask(js(PACKED));
      expect(status).toBe(200);
      expect(body.toString()).toBe(MODULE);
      expect(headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'content-length': `${MODULE.length}`,
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
        vary: 'Accept-Encoding',
        etag: `"${PACKED}"`,
      });
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=0.5, br;q=0', 'gzip', gunzipSync],
  ] as const)('is packed for who takes %s', async (accepted, encoding, unpack) => {
    const answer = await ask(js(PACKED), { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(unpack(answer.body).toString()).toBe(MODULE);
    expect(answer.headers.etag).toBe(`"${PACKED}-${encoding}"`);
  });

  it('is sent as it is where nothing packed lies beside it', async () => {
    const { headers, body } = await ask(js(PLAIN), { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(MODULE);
  });

  it('is not sent to who has it, and has no body for HEAD', async () => {
    const known = { 'accept-encoding': 'br', 'if-none-match': `"x", W/"${PACKED}-br"` };
    const { status, headers, body } = await ask(js(PACKED), known);
    expect([status, body.length]).toEqual([304, 0]);
    expect(headers).toMatchObject({ etag: `"${PACKED}-br"`, 'access-control-allow-origin': '*' });
    const head = await ask(js(PACKED), {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(`${MODULE.length}`);
  });

  it('may be a poster', async () => {
    const { headers, body } = await ask(`/assets/posters/${POSTER}.jpg`);
    expect(headers['content-type']).toBe('image/jpeg');
    expect(headers.etag).toBe(`"${POSTER}"`);
    expect(body.toString()).toBe('picture');
  });
});

describe('below /assets/, there is nothing else:', () => {
  it.each([
    js(name()),
    `/assets/renders/${PACKED}.mp4`,
    `/assets/components/${PACKED}.js.br`,
    `/assets/components/${PACKED}.jpg`,
    `/assets/components/../renders/${PACKED}.mp4`,
    `/assets/components/%2e%2e/renders/${PACKED}.mp4`,
    '/assets/',
    '/assets/%',
  ])('%s', async (path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('and nothing is written', async () => {
    const { status, headers } = await ask(js(PACKED), {}, 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('and other addresses are the app’s', async () => {
    expect((await ask('/assetsx')).body.toString()).toBe('app');
  });
});

it('says when the storage is away, and serves what it has in memory', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await ask(js(PLAIN));
  const away = vi
    .spyOn(storage, 'open')
    .mockRejectedValue(new StorageError('unavailable', 'The stored files cannot be reached.'));
  const { status, headers } = await ask(js(name()));
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'retry-after': '2', 'cache-control': 'no-store' });
  expect((await ask(js(PLAIN))).status).toBe(200);
  away.mockRestore();
  log.mockRestore();
});

describe('the objects in memory', () => {
  it('are read once for all who ask at a time, and the oldest go when there are too many', async () => {
    const open = vi.spyOn(storage, 'open');
    const cache = new AssetCache(storage, 1_000);
    const hash = name();
    await storage.put(`components/${hash}.js`, Buffer.alloc(600));
    const key = `components/${hash}.js`;
    await Promise.all(Array.from({ length: 20 }, () => cache.read(key)));
    expect(open).toHaveBeenCalledOnce();
    const other = `components/${name()}.js`;
    await storage.put(other, Buffer.alloc(600));
    await cache.read(other);
    expect(cache.peek(key)).toBeUndefined();
    expect(cache.peek(other)).toHaveLength(600);
    expect(cache.size).toBe(600);
    open.mockRestore();
  });
});
