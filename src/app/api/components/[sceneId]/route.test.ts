import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { requestCounts } from '~/server/db/schema/request-count';
import { visibleRevision } from '~/server/services/artifact/visible-revision';
import { saveCode } from '~/server/services/scene/save-code';
import { revokeShare } from '~/server/services/share/change';
import { StorageError } from '~/server/storage/storage';
import { createAndWait, NO_SCENE_SOURCE, sceneSource } from '~/server/testing/generation';
import { type HttpApp, openHttpApp } from '~/server/testing/http';
import { seedRevisions } from '~/server/testing/revisions';
import { makeShare } from '~/server/testing/share';
import { GET } from './route';

let app: HttpApp;
beforeAll(async () => {
  app = await openHttpApp();
});
afterAll(() => app.close());

function ask(sceneId: string, headers: Record<string, string> = {}) {
  const request = app.openBrowser().request(`/api/components/${sceneId}`, { headers });
  return GET(request, { params: Promise.resolve({ sceneId }) });
}

async function openProject() {
  const ctx = await app.signIn();
  const { projectId, project } = await createAndWait(ctx, 'A title: Hello');
  const [scene] = project.scenes;
  if (!scene) throw new Error('There is no scene.');
  return { ctx, projectId, sceneId: scene.id };
}

async function headOf(sceneId: string) {
  const [row] = await app.platform.db
    .select({ head: sceneRevisions })
    .from(scenes)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, scenes.headRevisionId))
    .where(eq(scenes.id, sceneId));
  if (!row) throw new Error('There is no head.');
  return row.head;
}

async function edit(ctx: Awaited<ReturnType<HttpApp['signIn']>>, sceneId: string, tsx: string) {
  const [scene] = await app.platform.db.select().from(scenes).where(eq(scenes.id, sceneId));
  await saveCode({
    ctx,
    input: { sceneId, revision: scene?.revision ?? 0, tsxCode: tsx, idempotencyKey: randomUUID() },
  });
}

/** A scene of a shared project whose source nobody has compiled. */
async function aShared(tsxCode: string) {
  const { db } = app.platform;
  const { ctx, projectId } = await openProject();
  await makeShare(ctx, { projectId });
  const [id = ''] = await seedRevisions(db, projectId, [{ tsxCode }]);
  const [row] = await db.select().from(sceneRevisions).where(eq(sceneRevisions.id, id));
  return { ctx, projectId, sceneId: row?.sceneId ?? '' };
}

describe('the address of a scene’s module', () => {
  it('leads to the object that never changes, which is published by then', async () => {
    const { ctx, projectId, sceneId } = await openProject();
    await makeShare(ctx, { projectId });
    const response = await ask(sceneId);
    expect(response.status).toBe(302);
    const { compiledHash, compiledAt, compiledUrl } = await headOf(sceneId);
    expect(response.headers.get('location')).toBe(`/assets/components/${compiledHash}.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=10');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect([compiledAt, compiledUrl]).toEqual([
      expect.any(Date),
      `/assets/components/${compiledHash}.js`,
    ]);
    expect(await app.platform.storage.stat(`components/${compiledHash}.js`)).not.toBeNull();
  });

  it('compiles what has no artifact yet, once for all who ask first', async () => {
    const { sceneId } = await aShared(sceneSource('Late', 'teal'));
    const all = await Promise.all(Array.from({ length: 8 }, () => ask(sceneId)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([302]));
    expect(new Set(all.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const { jsCode, jsCompiledAt } = await headOf(sceneId);
    expect(jsCode).toContain('Late');
    await ask(sceneId);
    expect((await headOf(sceneId)).jsCompiledAt).toEqual(jsCompiledAt);
  });

  it('says why there is none where nothing can be compiled', async () => {
    const { sceneId } = await aShared(NO_SCENE_SOURCE);
    const response = await ask(sceneId);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      message: expect.stringMatching(/component/i),
      line: expect.toSatisfy((line) => line === null || typeof line === 'number'),
      column: expect.toSatisfy((column) => column === null || typeof column === 'number'),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['nothing', randomUUID()])('is 404 for %s', async (sceneId) => {
    expect((await ask(sceneId)).status).toBe(404);
  });

  it('says that it may be tried again while the storage is away', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { sceneId } = await aShared(sceneSource('Away', 'navy'));
    const put = vi
      .spyOn(app.platform.storage, 'put')
      .mockRejectedValue(new StorageError('unavailable', 'The stored files cannot be reached.'));
    const response = await ask(sceneId);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    put.mockRestore();
    expect((await ask(sceneId)).status).toBe(302);
    log.mockRestore();
  });
});

describe('who may ask for it', () => {
  const see = (actor: { userId: string; isGuest: boolean } | null, sceneId: string) =>
    visibleRevision(app.platform.db, actor, sceneId);

  it('is nobody but its owner while it is not shared', async () => {
    const { ctx, sceneId } = await openProject();
    expect((await ask(sceneId)).status).toBe(404);
    const stranger = await app.signIn();
    expect(await see(stranger.actor, sceneId)).toBeNull();
    const { id } = await headOf(sceneId);
    expect(await see(ctx.actor, sceneId)).toEqual({ revisionId: id, shared: false });
  });

  it('is nobody again once the link is revoked', async () => {
    const { ctx, projectId, sceneId } = await openProject();
    const { shareId } = await makeShare(ctx, { projectId });
    expect((await ask(sceneId)).status).toBe(302);
    await revokeShare({ ctx, input: { shareId } });
    expect((await ask(sceneId)).status).toBe(404);
  });

  it('gives a viewer of a pinned link what was pinned, and the owner the newest', async () => {
    const { ctx, projectId, sceneId } = await openProject();
    await makeShare(ctx, { projectId, mode: 'pinned' });
    const pinned = await headOf(sceneId);
    await edit(ctx, sceneId, sceneSource('Secret', 'black'));
    const newest = await headOf(sceneId);
    expect(newest.id).not.toBe(pinned.id);
    expect((await ask(sceneId)).headers.get('location')).toContain(pinned.compiledHash);
    expect(await see(ctx.actor, sceneId)).toEqual({ revisionId: newest.id, shared: false });
    const others = await seedRevisions(app.platform.db, projectId, [{ tsxCode: 'later' }]);
    const [later] = await app.platform.db
      .select()
      .from(sceneRevisions)
      .where(eq(sceneRevisions.id, others[0] ?? ''));
    expect((await ask(later?.sceneId ?? '')).status).toBe(404);
  });
});

it('asks a network that asks too often to wait', async () => {
  const { db } = app.platform;
  const { ctx, projectId, sceneId } = await openProject();
  await makeShare(ctx, { projectId });
  const from = { 'x-forwarded-for': '203.0.113.9' };
  expect((await ask(sceneId, from)).status).toBe(302);
  await db
    .update(requestCounts)
    .set({ requests: 240 })
    .where(sql`${requestCounts.scope} like 'components %'`);
  const response = await ask(sceneId, from);
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask(sceneId, { 'x-forwarded-for': '203.0.113.10' })).status).toBe(302);
  await db
    .update(requestCounts)
    .set({ window: sql`${requestCounts.window} - interval '1 minute'` })
    .where(sql`${requestCounts.scope} like 'components %'`);
  expect((await ask(sceneId, from)).status).toBe(302);
});
