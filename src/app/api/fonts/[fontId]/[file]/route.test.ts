import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as authenticate } from '~/app/api/auth/[...all]/route';
import { POST } from '~/app/api/projects/[id]/fonts/route';
import type { FontAsset } from '~/core/timeline/composition';
import { createContext } from '~/server/api/context';
import { removeProject } from '~/server/services/project/remove';
import { narrowFont } from '~/server/testing/fonts';
import { createAndWait } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { GET } from './route';

let app: HttpApp;
let owner: TestBrowser;
let projectId: string;
const acme = await narrowFont('Acme Wide');

beforeAll(async () => {
  app = await openHttpApp();
  owner = app.openBrowser();
  const init = { method: 'POST', body: '{}' };
  owner.take(await authenticate(owner.request('/api/auth/sign-in/anonymous', init)));
  const ctx = await createContext(owner.request('/'));
  ({ projectId } = await createAndWait(ctx, 'A title: Hello'));
});
afterAll(() => app.close());

function upload(
  bytes: Uint8Array<ArrayBuffer>,
  headers: Record<string, string | null> = {},
  browser = owner,
) {
  const query = new URLSearchParams({ name: 'acme.woff2', key: randomUUID() });
  const path = `/api/projects/${projectId}/fonts?${query}`;
  const request = browser.request(path, { method: 'POST', body: bytes, headers });
  return POST(request, { params: Promise.resolve({ id: projectId }) });
}

const added = async (): Promise<FontAsset> => (await upload(acme)).json();

/** As a visitor without any cookie. */
function get(url: string) {
  const [, fontId = '', file = ''] = /^\/api\/fonts\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  return GET(app.openBrowser().request(url), { params: Promise.resolve({ fontId, file }) });
}

describe('an uploaded typeface', () => {
  it('is had by whoever has its address, kept by their browser, and never taken for a page', async () => {
    const font = await added();
    expect(font).toMatchObject({ family: 'Acme Wide', weight: '400', style: 'normal' });
    const response = await get(font.url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'font/woff2',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable'),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
    const stored = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(`${stored.length}`);
    expect(stored.toString('latin1', 0, 4)).toBe('wOF2');
  });

  it('is not there for who knows only half of the address', async () => {
    const { id, url } = await added();
    const file = url.split('/').at(-1) ?? '';
    const other = [
      `/api/fonts/${id}/${'0'.repeat(64)}.woff2`,
      `/api/fonts/${randomUUID()}/${file}`,
      `/api/fonts/${id}/%25`,
      url.replace('.woff2', '.ttf'),
      `/api/fonts/x/${file}`,
    ];
    for (const address of other) expect((await get(address)).status).toBe(404);
  });
});

describe('an upload that is refused', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from a form', { 'x-framewright': null }, 403],
    ['of too many bytes', { 'content-length': '8388609' }, 400],
  ])('%s', async (_, headers, status) => {
    const response = await upload(acme, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ message: expect.any(String) });
  });

  it('of something that is no typeface', async () => {
    const response = await upload(new TextEncoder().encode('<svg onload="alert(1)"/>'));
    expect(response.status).toBe(400);
    expect((await response.json()).message).toContain('no typeface');
  });

  it('by a visitor without an account', async () => {
    expect((await upload(acme, {}, app.openBrowser())).status).toBe(401);
  });
});

it('goes with its project', async () => {
  const { url } = await added();
  const ctx = await createContext(owner.request('/'));
  await removeProject({ ctx, input: { id: projectId } });
  expect((await get(url)).status).toBe(404);
});
