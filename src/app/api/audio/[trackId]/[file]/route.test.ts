import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as authenticate } from '~/app/api/auth/[...all]/route';
import { POST } from '~/app/api/projects/[id]/audio/route';
import type { AudioTrack } from '~/core/timeline/composition';
import { createContext } from '~/server/api/context';
import { removeAudio } from '~/server/services/audio/remove';
import { createAndWait } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { wavTone } from '~/server/testing/sound';
import { GET } from './route';

let app: HttpApp;
let owner: TestBrowser;
let projectId: string;
const tone = wavTone(1);

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
  const query = new URLSearchParams({ name: 'Tone.wav', startFrame: '15', key: randomUUID() });
  const path = `/api/projects/${projectId}/audio?${query}`;
  const type = { 'content-type': 'audio/wav' };
  const request = browser.request(path, {
    method: 'POST',
    body: bytes,
    headers: { ...type, ...headers },
  });
  return POST(request, { params: Promise.resolve({ id: projectId }) });
}

const added = async (): Promise<AudioTrack> => (await upload(tone)).json();

/** As a visitor without any cookie. */
function listen(url: string, headers: Record<string, string> = {}) {
  const [, trackId = '', file = ''] = /^\/api\/audio\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  const request = app.openBrowser().request(url, { headers });
  return GET(request, { params: Promise.resolve({ trackId, file }) });
}

describe('an uploaded sound', () => {
  it('is played by whoever has its address, and kept by their browser', async () => {
    const track = await added();
    expect(track).toMatchObject({ name: 'Tone', startFrame: 15, durationInFrames: 30 });
    const response = await listen(track.url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(tone.byteLength),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(tone)).toBe(true);
  });

  it.each([
    ['bytes=0-3', 0, 3],
    ['bytes=44-', 44, tone.byteLength - 1],
    ['bytes=-10', tone.byteLength - 10, tone.byteLength - 1],
    ['bytes=40-99999999', 40, tone.byteLength - 1],
  ])('is served in parts: %s', async (range, start, end) => {
    const response = await listen((await added()).url, { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${tone.byteLength}`);
    const part = Buffer.from(await response.arrayBuffer());
    expect(part.equals(tone.subarray(start, end + 1))).toBe(true);
  });

  it('answers 416 behind its end, and the whole to a range that makes no sense', async () => {
    const { url } = await added();
    expect((await listen(url, { range: 'bytes=99999999-' })).status).toBe(416);
    for (const range of ['bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5']) {
      expect((await listen(url, { range })).status).toBe(200);
    }
  });

  it('is not there for who knows only half of the address, nor once it was removed', async () => {
    const { id, url } = await added();
    const file = url.split('/').at(-1) ?? '';
    const other = [
      `/api/audio/${id}/${'0'.repeat(64)}.wav`,
      `/api/audio/${randomUUID()}/${file}`,
      `/api/audio/${id}/%25`,
      url.replace('.wav', '.mp3'),
      `/api/audio/x/${file}`,
    ];
    for (const address of other) expect((await listen(address)).status).toBe(404);
    await removeAudio({ ctx: await createContext(owner.request('/')), input: { trackId: id } });
    expect((await listen(url)).status).toBe(404);
  });
});

describe('an upload that is refused', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from a form', { 'x-framewright': null }, 403],
    ['of too many bytes', { 'content-length': '26214401' }, 400],
  ])('%s', async (_, headers, status) => {
    const response = await upload(tone, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ message: expect.any(String) });
  });

  it('of something that is no sound', async () => {
    const response = await upload(new TextEncoder().encode('<script>alert(1)</script>'));
    expect(response.status).toBe(400);
    expect((await response.json()).message).toContain('not a sound');
  });

  it('by a visitor without an account', async () => {
    expect((await upload(tone, {}, app.openBrowser())).status).toBe(401);
  });
});
