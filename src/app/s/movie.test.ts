import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fonts } from '~/server/db/schema/font';
import { renders } from '~/server/db/schema/output';
import { renameProject } from '~/server/services/project/rename';
import { startRender } from '~/server/services/render/start';
import { trimScene } from '~/server/services/scene/trim';
import { revokeShare } from '~/server/services/share/change';
import { openShare } from '~/server/services/share/open';
import { contentKey } from '~/server/storage/key';
import { StorageError } from '~/server/storage/storage';
import { createAndWait } from '~/server/testing/generation';
import { type HttpApp, openHttpApp } from '~/server/testing/http';
import { makeShare } from '~/server/testing/share';
import { GET, HEAD } from './[token]/video.mp4/route';

let app: HttpApp;

beforeAll(async () => {
  app = await openHttpApp();
});
afterAll(() => app.close());

const movie = randomBytes(1_000);

/** A project whose export has just been made, with a link of each kind. */
async function exported() {
  const ctx = await app.signIn();
  const { projectId, project } = await createAndWait(ctx, 'A title: Hello');
  const status = async () => ({ available: true, message: null }) as const;
  const input = { projectId, idempotencyKey: randomUUID() };
  const { id } = await startRender({ ctx: { ...ctx, render: { ...ctx.render, status } }, input });
  const fileKey = await contentKey('renders', movie, 'mp4');
  await app.platform.storage.put(fileKey, movie);
  const done = { status: 'done', fileKey, finishedAt: new Date() } as const;
  await app.platform.db.update(renders).set(done).where(eq(renders.id, id));
  const live = await makeShare(ctx, { projectId });
  const pinned = await makeShare(ctx, { projectId, mode: 'pinned' });
  const [scene] = project.scenes;
  if (!scene) throw new Error('There is no scene.');
  return { ctx, projectId, scene, live, pinned, fileKey };
}

/** As a program asks that shows links: it has no cookies. */
function fetchMovie(token: string, headers: Record<string, string> = {}) {
  const request = app.openBrowser().request(`/s/${token}/video.mp4`, { headers });
  return GET(request, { params: Promise.resolve({ token }) });
}

const hasMovie = async (token: string) =>
  (await openShare({ ctx: app.platform, input: { token } })).movieKey !== null;

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('the file of a shared video', () => {
  it('is the export of what the link shows now, and only that', async () => {
    const { ctx, projectId, scene, live, pinned } = await exported();
    for (const { token } of [live, pinned]) {
      expect(await hasMovie(token)).toBe(true);
      const response = await fetchMovie(token);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('video/mp4');
      expect((await bytesOf(response)).equals(movie)).toBe(true);
    }
    // What it is called is not in the picture.
    await renameProject({ ctx, input: { id: projectId, title: 'Another name' } });
    expect(await hasMovie(live.token)).toBe(true);
    const { id: sceneId, revision } = scene;
    await trimScene({ ctx, input: { sceneId, durationInFrames: 17, revision } });
    expect(await hasMovie(live.token)).toBe(false);
    expect((await fetchMovie(live.token)).status).toBe(404);
    expect((await fetchMovie(pinned.token)).status).toBe(200);
  });

  it('outlives a typeface that no scene names, and not one that its scene is set in', async () => {
    const { ctx, projectId, live } = await exported();
    const bring = (family: string) =>
      ctx.db.insert(fonts).values({
        ...{ projectId, family, weight: '400', style: 'normal', sizeBytes: 1 },
        ...{ fileKey: `fonts/${randomUUID()}.woff2`, idempotencyKey: randomUUID() },
      });
    await bring('A Family Of Nobody');
    expect(await hasMovie(live.token)).toBe(true);
    // A word of its code is enough: rather one too many.
    await bring('Absolute Fill');
    expect(await hasMovie(live.token)).toBe(false);
  });

  it('comes in parts, which are never of two files', async () => {
    const { live } = await exported();
    const part = await fetchMovie(live.token, { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 100-199/1000');
    expect((await bytesOf(part)).equals(movie.subarray(100, 200))).toBe(true);
    expect((await fetchMovie(live.token, { range: 'bytes=1000-' })).status).toBe(416);
    const etag = part.headers.get('etag') ?? '';
    const range = { range: 'bytes=0-9' };
    expect((await fetchMovie(live.token, { ...range, 'if-range': etag })).status).toBe(206);
    expect((await fetchMovie(live.token, { ...range, 'if-range': '"other"' })).status).toBe(200);
    const known = await fetchMovie(live.token, { 'if-none-match': etag });
    expect(known.status).toBe(304);
    expect((await bytesOf(known)).length).toBe(0);
  });

  it('is told of without being opened for good', async () => {
    const { live } = await exported();
    const open = vi.spyOn(app.platform.storage, 'open');
    const request = app.openBrowser().request(`/s/${live.token}/video.mp4`, { method: 'HEAD' });
    const told = await HEAD(request, { params: Promise.resolve({ token: live.token }) });
    expect([told.status, told.headers.get('content-length'), told.body]).toEqual([
      200,
      '1000',
      null,
    ]);
    const opened = await open.mock.results[0]?.value;
    expect(opened?.stream.destroyed).toBe(true);
    open.mockRestore();
  });

  it('is left out while the storage is away: the page is there all the same', async () => {
    const { live } = await exported();
    const away = vi
      .spyOn(app.platform.storage, 'stat')
      .mockRejectedValue(new StorageError('unavailable', 'The stored files cannot be reached.'));
    expect(await hasMovie(live.token)).toBe(false);
    expect((await fetchMovie(live.token)).status).toBe(503);
    away.mockRestore();
    expect(await hasMovie(live.token)).toBe(true);
  });

  it('ends with its link, and no cache keeps it for longer than a minute', async () => {
    const { ctx, live } = await exported();
    const response = await fetchMovie(live.token);
    const seconds = response.headers.get('cache-control')?.match(/\d+/g)?.map(Number) ?? [];
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60);
    await revokeShare({ ctx, input: { shareId: live.shareId } });
    const gone = await fetchMovie(live.token);
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control')).toBe('no-store');
  });

  it('is not named once it is gone', async () => {
    const { live, fileKey } = await exported();
    await app.platform.storage.remove(fileKey);
    expect(await hasMovie(live.token)).toBe(false);
    expect((await fetchMovie(live.token)).status).toBe(404);
  });

  it('is nobody’s while it is being made', async () => {
    const { ctx, projectId, live } = await exported();
    await ctx.db.update(renders).set({ status: 'running' }).where(eq(renders.projectId, projectId));
    expect(await hasMovie(live.token)).toBe(false);
  });
});
