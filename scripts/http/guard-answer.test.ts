import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOADER } from '../../src/frame/page/loader';
import { guardAnswer } from './guard-answer';

let server: Server;
let port: number;
let dev = false;
let frameHost: string | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const nonce = randomBytes(16).toString('base64');
    guardAnswer(request, response, { nonce, frameHost, dev });
    response.end(JSON.stringify({ nonce, told: request.headers['content-security-policy'] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(() => {
  server.close();
});

async function ask(path: string, headers = {}) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const { nonce, told } = await response.json();
  const policy = response.headers.get('content-security-policy') ?? '';
  const directives = new Map(
    policy.split('; ').map((part) => [part.split(' ', 1)[0], part.replace(/^\S+ /, '')]),
  );
  return { headers: response.headers, policy, directives, nonce: String(nonce), told };
}

describe('a page', () => {
  it('runs only what carries the nonce of this answer, which Next is told', async () => {
    const first = await ask('/', { 'content-security-policy': "script-src 'nonce-evil'" });
    expect(first.directives.get('script-src')).toBe(`'nonce-${first.nonce}' 'strict-dynamic'`);
    expect(first.told).toBe(first.policy);
    expect(first.policy).not.toContain('unsafe-eval');
  });

  it('evaluates code only while the app is developed', async () => {
    dev = true;
    expect((await ask('/')).directives.get('script-src')).toContain("'unsafe-eval'");
    dev = false;
  });

  it('frames the guest document and nothing else', async () => {
    const local = await ask('/projects');
    expect(local.directives.get('frame-src')).toBe(
      `http://*.localhost:${port}/frame http://127.0.0.1:${port}/frame`,
    );
    frameHost = '*.scenes.example.org';
    const behind = { 'x-forwarded-host': 'video.example.com', 'x-forwarded-proto': 'https' };
    const { directives } = await ask('/projects', behind);
    expect(directives.get('frame-src')).toBe(
      'https://*.scenes.example.org/frame https://video.example.com/frame',
    );
    frameHost = undefined;
  });

  it.each(["evil.com; script-src 'unsafe-inline'", 'a b', '*'])(
    'never writes the host %j into the policy',
    async (host) => {
      const { directives } = await ask('/', { 'x-forwarded-host': host });
      expect(directives.get('frame-src')).toBe("'none'");
      expect(directives.get('script-src')).not.toContain('unsafe');
    },
  );

  it('is nobody’s frame or opener, but a shared one', async () => {
    for (const path of ['/', '/projects', '/s', '/nothing']) {
      const { directives, headers } = await ask(path);
      expect(directives.get('frame-ancestors'), path).toBe("'none'");
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    }
    const shared = await ask('/s/token');
    expect(shared.headers.has('cross-origin-opener-policy')).toBe(false);
    expect(shared.directives.get('frame-ancestors')).toBe("'self'");
    expect((await ask('/embed/token')).directives.get('frame-ancestors')).toBe('*');
  });

  it('is the same for everybody where a video is shared, and runs its own player only', async () => {
    const { policy, directives } = await ask('/s/token');
    const hash = createHash('sha256').update(LOADER).digest('base64');
    const own = `http://127.0.0.1:${port}/frame/`;
    expect(directives.get('script-src')).toBe(`'sha256-${hash}' ${own}`);
    expect((await ask('/s/token')).policy).toBe(policy);
    expect(policy).not.toContain('unsafe-eval');
    // What is beside the video is a page of the app's.
    expect((await ask('/s/token/copy')).directives.get('frame-ancestors')).toBe("'none'");
    expect((await ask('/s/token/copy')).directives.get('script-src')).toContain("'nonce-");
  });
});

it.each(['/api/trpc/a', '/api/auth/b', '/_next/static/c.js'])(
  'gives %s, which is no page, a policy that shuts everything',
  async (path) => {
    const { policy, headers } = await ask(path);
    expect(policy).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  },
);

it('lets other sites play the file of a shared video, and nothing else of it', async () => {
  const readers = async (path: string) =>
    (await ask(path)).headers.get('cross-origin-resource-policy');
  expect(await readers('/s/token/video.mp4')).toBe('cross-origin');
  for (const path of ['/s/token', '/s/token/video', '/s/token/copy', '/s/a/b/video.mp4']) {
    expect(await readers(path), path).toBe('same-origin');
  }
});
