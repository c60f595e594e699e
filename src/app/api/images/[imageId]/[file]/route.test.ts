import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as authenticate } from '~/app/api/auth/[...all]/route';
import { POST } from '~/app/api/projects/[id]/images/route';
import { createContext } from '~/server/api/context';
import { readImage } from '~/server/services/image/read-image';
import type { ImageView } from '~/server/services/image/store-image';
import { removeProject } from '~/server/services/project/remove';
import { createAndWait } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { redImage } from '~/server/testing/images';
import { GET } from './route';

let app: HttpApp;
let owner: TestBrowser;
let projectId: string;
const png = redImage('png');

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
  const query = new URLSearchParams({ name: 'logo.png', key: randomUUID() });
  const path = `/api/projects/${projectId}/images?${query}`;
  const request = browser.request(path, { method: 'POST', body: bytes, headers });
  return POST(request, { params: Promise.resolve({ id: projectId }) });
}

const added = async (): Promise<ImageView> => (await upload(png)).json();

/** As a visitor without any cookie. */
function look(url: string) {
  const [, imageId = '', file = ''] = /^\/api\/images\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  return GET(app.openBrowser().request(url), { params: Promise.resolve({ imageId, file }) });
}

describe('an uploaded image', () => {
  it('is seen by whoever has its address, kept by their browser, and never run', async () => {
    const image = await added();
    expect(image).toMatchObject({ name: 'logo.png', width: 12, height: 7 });
    const response = await look(image.url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable'),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const stored = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(`${stored.length}`);
    expect(readImage(stored)).toEqual({ extension: 'png', width: 12, height: 7 });
  });

  it('is not there for who knows only half of the address', async () => {
    const { id, url } = await added();
    const file = url.split('/').at(-1) ?? '';
    const other = [
      `/api/images/${id}/${'0'.repeat(64)}.png`,
      `/api/images/${randomUUID()}/${file}`,
      `/api/images/${id}/%25`,
      url.replace('.png', '.svg'),
      `/api/images/x/${file}`,
    ];
    for (const address of other) expect((await look(address)).status).toBe(404);
  });
});

describe('an upload that is refused', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from a form', { 'x-framewright': null }, 403],
    ['of too many bytes', { 'content-length': '10485761' }, 400],
  ])('%s', async (_, headers, status) => {
    const response = await upload(png, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ message: expect.any(String) });
  });

  it('of something that is no image', async () => {
    const response = await upload(new TextEncoder().encode('<svg onload="alert(1)"/>'));
    expect(response.status).toBe(400);
    expect((await response.json()).message).toContain('SVG');
  });

  it('by a visitor without an account', async () => {
    expect((await upload(png, {}, app.openBrowser())).status).toBe(401);
  });
});

it('goes with its project', async () => {
  const { url } = await added();
  const ctx = await createContext(owner.request('/'));
  await removeProject({ ctx, input: { id: projectId } });
  expect((await look(url)).status).toBe(404);
});
