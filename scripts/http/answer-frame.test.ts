import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFrame } from './answer-frame';

const RUNTIME = '/frame/runtime-0123456789abcdef.js';
const FONT = '/frame/inter-latin-0123456789abcdef.woff2';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'framewright-answer-'));
  folder = join(parent, 'frame');
  await mkdir(folder);
  await Promise.all([
    writeFile(join(parent, 'secret-0123456789abcdef.json'), 'secret'),
    writeFile(join(folder, 'manifest.json'), '{}'),
    writeFile(join(folder, 'boot.js'), 'boot()'),
    writeFile(join(parent, RUNTIME), 'runtime()'),
    writeFile(join(parent, `${RUNTIME}.br`), brotliCompressSync('runtime()')),
    writeFile(join(parent, FONT), 'font'),
  ]);
  const settings = {
    folder,
    frameHost: '*.scenes.example.org',
    appUrl: 'https://video.example.com',
  };
  server = createServer((asked, response) => {
    if (answerFrame(asked, response, settings)) return;
    response.setHeader('set-cookie', 'session=1').end('app');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(async () => {
  server.close();
  await rm(join(folder, '..'), { recursive: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Not `fetch`: it sets a Host of its own, and rewrites paths. */
function ask(host: string, path: string, method = 'GET', more = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { host, ...more };
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        done({ status, headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
}

const HOSTS = ['f1.localhost:3000', 'something.localhost', 'f1.scenes.example.org', 'A.LOCALHOST.'];

describe.each(HOSTS)('the frame’s host %s', (host) => {
  it('serves the guest document, with its boot script', async () => {
    const page = await ask(host, '/frame');
    expect(page.status).toBe(200);
    expect(`${page.body}`).toContain('<script>boot()</script>');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'origin-agent-cluster': '?1',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const hash = createHash('sha256').update('boot()').digest('base64');
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain(`default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval';`);
    expect(policy).toMatch(/; sandbox allow-scripts$/);
    expect((await ask(host, '/frame', 'HEAD')).body).toHaveLength(0);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/projects'],
    ['GET', '/api/health'],
    ['GET', '/api/auth/get-session'],
    ['POST', '/api/trpc/project.create'],
    ['OPTIONS', '/api/trpc'],
    ['PUT', '/'],
    ['POST', '/frame'],
    ['GET', '/frame/boot.js'],
    ['GET', '/frame/'],
    ['GET', '/Frame'],
    ['GET', '//frame'],
    ['GET', '/frame/manifest.json'],
    ['GET', RUNTIME],
    ['HEAD', FONT],
    ['GET', '/_next/static/chunks/main.js'],
    ['GET', '/icon.svg'],
    ['GET', '/frame/../api/health'],
    ['GET', '/frame%2f..%2fapi/health'],
    ['GET', 'http://localhost:3000/projects'],
  ])('has nothing at %s %s', async (method, path) => {
    const { status, headers, body } = await ask(host, path, method);
    expect(status).toBe(404);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers.location).toBeUndefined();
    if (method !== 'HEAD') expect(`${body}`).toContain('only runs the scenes inside a preview');
  });
});

it('leads a person to the app', async () => {
  expect(`${(await ask('a.localhost:3000', '/')).body}`).toContain('https://video.example.com');
});

it('goes by the host that the browser asked the proxy for', async () => {
  const through = { 'x-forwarded-host': 'f1.scenes.example.org', 'x-forwarded-proto': 'https' };
  expect((await ask('127.0.0.1:3000', '/', 'GET', through)).status).toBe(404);
  const page = await ask('127.0.0.1:3000', '/frame', 'GET', through);
  expect(page.headers['origin-agent-cluster']).toBe('?1');
});

describe('the app’s own host', () => {
  const host = 'video.example.com';

  it.each(['/', '/projects', '/framed', '/api/health'])('leaves %s to the app', async (path) => {
    expect(`${(await ask(host, path)).body}`).toBe('app');
  });

  it('serves built files for ever, as brotli where the browser takes it', async () => {
    const packed = await ask(host, RUNTIME, 'GET', { 'accept-encoding': 'gzip, br;q=0.9' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(`${brotliDecompressSync(packed.body)}`).toBe('runtime()');
    for (const accepted of ['gzip, deflate', 'br;q=0', '', 'brotli']) {
      const plain = await ask(host, RUNTIME, 'GET', { 'accept-encoding': accepted });
      expect(plain.headers['content-encoding'], accepted).toBeUndefined();
      expect(`${plain.body}`).toBe('runtime()');
      expect(plain.headers.etag).not.toBe(packed.headers.etag);
    }
    const font = await ask(host, FONT, 'GET', { 'accept-encoding': 'br' });
    expect(font.headers['content-type']).toBe('font/woff2');
    expect(`${font.body}`).toBe('font');
  });

  it('answers HEAD, what a browser has already, and ranges as a whole', async () => {
    const head = await ask(host, RUNTIME, 'HEAD');
    expect(head.headers['content-length']).toBe('9');
    expect(head.body).toHaveLength(0);
    const known = { 'if-none-match': `"other", W/${head.headers.etag}` };
    const again = await ask(host, RUNTIME, 'GET', known);
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await ask(host, RUNTIME, 'GET', { range: 'bytes=5-2' })).status).toBe(200);
  });

  it.each([
    ['GET', '/frame/manifest.json'],
    ['GET', '/frame/'],
    ['GET', `${RUNTIME}.br`],
    ['GET', '/frame/gone-0123456789abcdef.js'],
    ['GET', '/frame/../secret-0123456789abcdef.json'],
    ['GET', '/frame/..%2fsecret-0123456789abcdef.json'],
    ['GET', '/frame/..\\secret-0123456789abcdef.json'],
    ['POST', RUNTIME],
  ])('has nothing at %s %s', async (method, path) => {
    const { status, body } = await ask(host, path, method);
    expect(status).toBe(404);
    expect(`${body}`).toBe('There is nothing at this address.\n');
  });
});
