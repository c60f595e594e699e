import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { siteWith } from '~/server/testing/share-site';
import { renameProject } from '../../project/rename';
import { changeShare, restoreShare, revokeShare } from '../change';
import { openPage } from './open-page';

const { origin, frameManifest } = siteWith('/frame/share-1.js');

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});
afterAll(() => test.close());

it('is kept for a while, and shows each change and the end of its link at once', async () => {
  const ctx = await test.signIn();
  const { projectId } = await createAndWait(ctx, 'A title: Hello');
  const { shareId, token } = await makeShare(ctx, { projectId });
  const open = (kind: 'share' | 'embed' = 'share') =>
    openPage({ ctx, input: { kind, token, origin, frameManifest } });
  const first = await open();
  expect(await open()).toEqual(first);
  expect((await open()).html).toBe(first.html);
  expect((await open('embed')).html).not.toBe(first.html);

  await renameProject({ ctx, input: { id: projectId, title: 'Another' } });
  const renamed = await open();
  expect(renamed.html).toContain('Another');
  expect(renamed.etag).not.toBe(first.etag);
  await changeShare({ ctx, input: { shareId, author: 'Studio North' } });
  expect((await open()).html).toContain('Studio North');

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
  const input = { kind: 'share' as const, token, origin, frameManifest: count };
  const all = await Promise.all(Array.from({ length: 20 }, () => openPage({ ctx, input })));
  expect(new Set(all.map(({ etag }) => etag)).size).toBe(1);
  expect(written).toBe(1);
});
