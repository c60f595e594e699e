import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobs } from '~/server/db/schema/job';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { siteWith } from '~/server/testing/share-site';
import { changeShare, revokeShare } from '../change';
import { pageKey, publishSharePage, renewPages } from './publish';

const site = siteWith('/frame/share-1.js');

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});
afterAll(() => test.close());

async function shared() {
  const ctx = { ...(await test.signIn()), site };
  const { projectId } = await createAndWait(ctx, 'A title: Hello');
  return { ctx, ...(await makeShare(ctx, { projectId })) };
}

const read = async (shareId: string, version: number) => {
  const opened = await test.platform.storage.open(pageKey(shareId, version));
  return opened && Buffer.concat(await opened.stream.toArray()).toString();
};

it('keeps the page under its version, and another one after a change', async () => {
  const { ctx, projectId, shareId, token } = await shared();
  const wanted = await ctx.db.select().from(jobs).where(eq(jobs.subject, shareId));
  expect(wanted).toMatchObject([{ kind: 'publish-share' }]);
  await publishSharePage(ctx, shareId);
  const first = await read(shareId, 1);
  expect(first).toContain(`<link rel="canonical" href="https://video.example.com/s/${token}">`);
  expect(first).not.toContain('Make a copy');
  await changeShare({ ctx, input: { shareId, allowCopy: true } });
  await publishSharePage(ctx, shareId);
  expect(await read(shareId, 2)).toContain('Make a copy');
  await changeShare({ ctx, input: { shareId, author: 'Studio North' } });
  await publishSharePage(ctx, shareId);
  expect(await read(shareId, 3)).toContain('by <bdi>Studio North</bdi>');
  await renewPages(ctx.db, projectId, ['live']);
  await publishSharePage(ctx, shareId);
  expect(await read(shareId, 4)).not.toBeNull();
});

it('takes the page away when its link ends', async () => {
  const { ctx, shareId } = await shared();
  await publishSharePage(ctx, shareId);
  await revokeShare({ ctx, input: { shareId } });
  await publishSharePage(ctx, shareId);
  expect(await read(shareId, 1)).toBeNull();
  expect(await read(shareId, 2)).toBeNull();
});

it('keeps none where the app does not know its public address', async () => {
  const { ctx, shareId } = await shared();
  await publishSharePage({ ...ctx, site: null }, shareId);
  expect(await read(shareId, 1)).toBeNull();
});
