import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jobs } from '~/server/db/schema/job';
import { shares } from '~/server/db/schema/output';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { siteWith } from '~/server/testing/share-site';
import { revokeShare } from '../change';
import { openShare } from '../open';
import { pageBuild } from './page-build';
import { pageKey, publishSharePage } from './publish';
import { askToRenewPages, renewOldPages } from './renew-old';

const [older, newer] = [siteWith('/frame/share-1.js'), siteWith('/frame/share-2.js')];

let test: TestPlatform;
beforeEach(async () => {
  test = await createTestPlatform();
});
afterEach(() => test.close());

/** A link whose page the older build has kept. */
async function published() {
  const ctx = { ...(await test.signIn()), site: older };
  const { projectId } = await createAndWait(ctx, 'A title: Hello');
  const share = await makeShare(ctx, { projectId });
  await publishSharePage(ctx, share.shareId);
  return { ctx, ...share };
}

const renew = async (site: typeof newer) =>
  renewOldPages({ db: test.platform.db, site }, await pageBuild(site));

const versionOf = async (shareId: string) => {
  const [row] = await test.platform.db.select().from(shares).where(eq(shares.id, shareId));
  return row?.version;
};

async function pageOf(shareId: string): Promise<string> {
  const opened = await test.platform.storage.open(
    pageKey(shareId, (await versionOf(shareId)) ?? 0),
  );
  return opened ? Buffer.concat(await opened.stream.toArray()).toString() : '';
}

const waiting = async () =>
  (await test.platform.db.select().from(jobs).where(eq(jobs.kind, 'renew-share-pages'))).length;

it('has the pages of another build written anew; their links stay what they are', async () => {
  const { ctx, shareId, token } = await published();
  expect(await pageOf(shareId)).toContain('/frame/share-1.js');
  await askToRenewPages({ ...ctx, site: newer });
  expect(await waiting()).toBe(1);
  await renew(newer);
  expect(await versionOf(shareId)).toBe(2);
  await publishSharePage({ ...ctx, site: newer }, shareId);
  expect(await pageOf(shareId)).toContain('/frame/share-2.js');
  expect((await openShare({ ctx, input: { token } })).shareId).toBe(shareId);
});

it('leaves alone what it has written itself, and what opens no more', async () => {
  const { ctx, shareId } = await published();
  await renew(older);
  expect(await versionOf(shareId)).toBe(1);
  await revokeShare({ ctx, input: { shareId } });
  await renew(newer);
  expect(await versionOf(shareId)).toBe(2);
  expect(await waiting()).toBe(0);
});

it('takes over again what a server of the older build has written meanwhile', async () => {
  const { ctx, shareId } = await published();
  await renew(newer);
  await publishSharePage(ctx, shareId);
  expect(await pageOf(shareId)).toContain('/frame/share-1.js');
  await renew(newer);
  await publishSharePage({ ...ctx, site: newer }, shareId);
  expect(await pageOf(shareId)).toContain('/frame/share-2.js');
});

it('does fifty at once, and comes back until there are none', async () => {
  const { ctx, projectId } = await published();
  const { userId: ownerId } = ctx.actor;
  const more = Array.from({ length: 59 }, () => ({ projectId, ownerId, tokenHash: randomUUID() }));
  await ctx.db.insert(shares).values(more);
  const renewed = () => ctx.db.$count(shares, eq(shares.version, 2));
  await renew(newer);
  expect([await renewed(), await waiting()]).toEqual([50, 1]);
  await ctx.db.delete(jobs);
  await renew(newer);
  expect([await renewed(), await waiting()]).toEqual([60, 1]);
  await ctx.db.delete(jobs);
  await renew(newer);
  expect([await renewed(), await waiting()]).toEqual([60, 0]);
});

it('leaves it to a server of that build', async () => {
  const { db } = test.platform;
  const build = await pageBuild(newer);
  await expect(renewOldPages({ db, site: older }, build)).rejects.toThrow(/another build/);
});
