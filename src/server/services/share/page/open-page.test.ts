import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { posters } from '~/server/db/schema/poster';
import { projects } from '~/server/db/schema/project';
import { createAndWait, sceneSource } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { siteWith } from '~/server/testing/share-site';
import type { ServiceContext } from '../../context';
import { renameProject } from '../../project/rename';
import { saveCode } from '../../scene/save-code';
import { changeShare, restoreShare, revokeShare } from '../change';
import { openPage } from './open-page';

const JPEG = 'posters/b.jpg';
const { origin, frameManifest } = siteWith('/frame/share-1.js');

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});
afterAll(() => test.close());

it('is written once for each site and kind, until somebody changes what it shows', async () => {
  const ctx = await test.signIn();
  const { project, projectId } = await createAndWait(ctx, 'A title: Hello');
  const { shareId, token } = await makeShare(ctx, { projectId });
  let written = 0;
  const count = () => {
    written += 1;
    return frameManifest();
  };
  const open = (kind: 'share' | 'embed' = 'share', site = origin) =>
    openPage({ ctx, input: { kind, token, origin: site, frameManifest: count } });
  const first = await open();
  expect(first.html).toContain(`${origin}/s/${token}`);
  expect(await open()).toEqual(first);
  expect(written).toBe(1);
  expect((await open('embed')).html).not.toBe(first.html);
  // Another site may be one that a visitor made up.
  const elsewhere = await open('share', 'https://elsewhere.example');
  expect(elsewhere.html).toContain(`https://elsewhere.example/s/${token}`);
  expect(elsewhere.html).not.toContain(origin);
  expect(await open()).toEqual(first);
  expect(written).toBe(3);

  const [scene] = project.scenes;
  const code = { sceneId: scene?.id ?? '', tsxCode: sceneSource('Other', 'lime'), revision: 1 };
  await saveCode({ ctx, input: { ...code, idempotencyKey: randomUUID() } });
  const edited = await open();
  expect(videoUrlIn(edited.html)).not.toBe(videoUrlIn(first.html));
  await renameProject({ ctx, input: { id: projectId, title: 'Another' } });
  const renamed = await open();
  expect(renamed.html).toContain('Another');
  expect(renamed.etag).not.toBe(edited.etag);
  await changeShare({ ctx, input: { shareId, author: 'Studio North' } });
  expect((await open()).html).toContain('Studio North');
  await storePicture(ctx, projectId);
  expect((await open()).html).toContain(JPEG);
});

it('opens no longer than its link', async () => {
  const ctx = await test.signIn();
  const { projectId } = await createAndWait(ctx, 'A title: Ending');
  const { shareId, token } = await makeShare(ctx, { projectId });
  const open = () => openPage({ ctx, input: { kind: 'share', token, origin, frameManifest } });
  await open();
  await revokeShare({ ctx, input: { shareId } });
  await expect(open()).rejects.toMatchObject({ reason: 'not_found' });
  await restoreShare({ ctx, input: { shareId } });
  const soon = new Date(Date.now() + 30_000);
  await changeShare({ ctx, input: { shareId, expiresAt: soon } });
  expect(Number(/s-maxage=(\d+)/.exec((await open()).cacheControl)?.[1])).toBeLessThanOrEqual(30);
});

it('is looked up and written once for all who ask at the same time', async () => {
  const ctx = await test.signIn();
  const { projectId } = await createAndWait(ctx, 'A title: Many');
  const { token } = await makeShare(ctx, { projectId });
  let written = 0;
  const count = () => {
    written += 1;
    return frameManifest();
  };
  let selects = 0;
  const db = new Proxy(ctx.db, {
    get(all, name) {
      if (name === 'select') selects += 1;
      return Reflect.get(all, name);
    },
  });
  const input = { kind: 'share' as const, token, origin, frameManifest: count };
  const open = () => openPage({ ctx: { ...ctx, db }, input });
  const many = () => Promise.all(Array.from({ length: 20 }, open));
  expect(new Set((await many()).map(({ etag }) => etag)).size).toBe(1);
  expect(written).toBe(1);
  selects = 0;
  await many();
  expect(selects).toBe(1);
});

async function storePicture({ db }: ServiceContext, projectId: string): Promise<void> {
  const files = { avifKey: 'posters/a.avif', jpegKey: JPEG };
  const drawn = { drawnHash: randomUUID(), width: 1920, height: 1080, ...files };
  const [picture] = await db.insert(posters).values(drawn).returning();
  await db.update(projects).set({ posterId: picture?.id }).where(eq(projects.id, projectId));
}

function videoUrlIn(html: string): string | undefined {
  return /"videoUrl":"([^"]+)"/.exec(html)?.[1];
}
