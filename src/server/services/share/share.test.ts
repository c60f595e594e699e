import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shares, shareViews } from '~/server/db/schema/output';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import { removeProject } from '../project/remove';
import { removeScene } from '../scene/remove';
import { trimScene } from '../scene/trim';
import { changeShare, restoreShare, revokeShare } from './change';
import { countView } from './count-view';
import { listOwnShares, listShares } from './list';
import { openShare, openShareVideo } from './open';

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});
afterAll(() => test.close());

async function openProject() {
  const ctx = await test.signIn();
  const { projectId, project } = await createAndWait(ctx, 'A title: Hello');
  return { ctx, projectId, sceneId: project.scenes[0]?.id ?? '' };
}

const open = (token: string) => openShare({ ctx: test.platform, input: { token } });
const video = (token: string) => openShareVideo({ ctx: test.platform, input: { token } });

it('makes one live link of at least 128 bits, also when it is asked for twice at once', async () => {
  const { ctx, projectId } = await openProject();
  const links = await Promise.all([1, 2, 3].map(() => makeShare(ctx, { projectId })));
  const tokens = new Set(links.map(({ token }) => token));
  expect(tokens.size).toBe(1);
  const [token = ''] = tokens;
  expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  expect(links[0]?.path).toBe(`/s/${token}`);
  expect((await video(token)).composition.scenes).toHaveLength(1);
});

it('says nothing of its owner', async () => {
  const { ctx, projectId } = await openProject();
  const { token } = await makeShare(ctx, { projectId });
  const told = JSON.stringify([await open(token), await video(token)]);
  expect(told).not.toContain(ctx.actor.userId);
  expect(told).not.toContain(projectId);
});

it('makes another link after one was revoked, and the first stays dead until it is restored', async () => {
  const { ctx, projectId } = await openProject();
  const first = await makeShare(ctx, { projectId });
  const { shareId } = first;
  expect(await revokeShare({ ctx, input: { shareId } })).toMatchObject({ state: 'revoked' });
  expect(await listShares({ ctx, input: { projectId } })).toEqual([]);
  const second = await makeShare(ctx, { projectId });
  expect(second.token).not.toBe(first.token);
  await expect(open(first.token)).rejects.toMatchObject({ reason: 'not_found' });
  await open(second.token);
  await restoreShare({ ctx, input: { shareId } });
  await open(first.token);
});

it('never shows a link that does not open: with a new secret there is a new one', async () => {
  const { ctx, projectId } = await openProject();
  const old = await makeShare(ctx, { projectId });
  const changed = { ...ctx, secret: `${ctx.secret} and more` };
  expect(await listShares({ ctx: changed, input: { projectId } })).toMatchObject([{ link: null }]);
  await open((await makeShare(changed, { projectId })).token);
  // Whoever has the old one keeps it, until it is revoked.
  await open(old.token);
  await revokeShare({ ctx: changed, input: { shareId: old.shareId } });
  await expect(open(old.token)).rejects.toMatchObject({ reason: 'not_found' });
});

it('closes the link of a removed project', async () => {
  const { ctx, projectId } = await openProject();
  const { token } = await makeShare(ctx, { projectId });
  await removeProject({ ctx, input: { id: projectId } });
  await expect(open(token)).rejects.toMatchObject({ reason: 'not_found' });
});

it.each(['', 'x', '\0', 'A'.repeat(10_000)])('knows no video behind %j', async (token) => {
  await expect(open(token)).rejects.toMatchObject({ reason: 'not_found' });
});

describe('a pinned link', () => {
  it('keeps the video of its moment, while a live one follows the project', async () => {
    const { ctx, projectId, sceneId } = await openProject();
    const pinned = await makeShare(ctx, { projectId, mode: 'pinned' });
    const live = await makeShare(ctx, { projectId });
    const before = await open(pinned.token);
    expect((await open(live.token)).videoKey).toBe(before.videoKey);
    await trimScene({ ctx, input: { sceneId, durationInFrames: 33, revision: 1 } });
    expect(await open(pinned.token)).toEqual(before);
    const followed = await open(live.token);
    expect(followed.durationInFrames).toBe(33);
    expect(followed.videoKey).not.toBe(before.videoKey);
    const { composition } = await video(pinned.token);
    expect(composition.scenes[0]?.durationInFrames).toBe(before.durationInFrames);
  });

  it('is another one for each wish, and the same for a wish that is sent twice', async () => {
    const { ctx, projectId } = await openProject();
    const wish = { projectId, mode: 'pinned' as const, idempotencyKey: randomUUID() };
    const twice = await Promise.all([makeShare(ctx, wish), makeShare(ctx, wish)]);
    expect(twice[0].token).toBe(twice[1].token);
    const other = await makeShare(ctx, { ...wish, idempotencyKey: randomUUID() });
    expect(other.token).not.toBe(twice[0].token);
    expect(await listShares({ ctx, input: { projectId } })).toHaveLength(2);
    const elsewhere = await createAndWait(ctx, 'A title: Other');
    const used = makeShare(ctx, { ...wish, projectId: elsewhere.projectId });
    await expect(used).rejects.toMatchObject({ reason: 'conflict' });
  });
});

describe('the list of all links', () => {
  it('comes in pages, the newest first, each link once', async () => {
    const { ctx, projectId } = await openProject();
    const made: string[] = [];
    for (const _ of [1, 2, 3, 4, 5]) {
      made.unshift((await makeShare(ctx, { projectId, mode: 'pinned' })).shareId);
    }
    // Two of the same moment are told apart.
    const sameMoment = new Date('2026-05-04T10:00:00Z');
    await ctx.db
      .update(shares)
      .set({ createdAt: sameMoment })
      .where(eq(shares.projectId, projectId));
    const { shareId } = await makeShare(ctx, { projectId });
    const stranger = await openProject();
    await makeShare(stranger.ctx, { projectId: stranger.projectId });
    const seen: string[] = [];
    let after: string | undefined;
    for (const size of [2, 2, 2]) {
      const page = await listOwnShares({ ctx, input: { after, limit: 2 } });
      expect(page.shares).toHaveLength(size);
      seen.push(...page.shares.map(({ id }) => id));
      after = page.next ?? undefined;
    }
    expect(after).toBeUndefined();
    expect(seen[0]).toBe(shareId);
    expect(seen.toSorted()).toEqual([...made, shareId].toSorted());
    await revokeShare({ ctx, input: { shareId } });
    const left = await listOwnShares({ ctx, input: { limit: 100 } });
    expect(left.shares).toHaveLength(5);
    const nobody = { ...ctx, actor: null };
    expect((await listOwnShares({ ctx: nobody, input: { limit: 9 } })).shares).toEqual([]);
  });
});

describe('the name on its page', () => {
  it('is the one that its owner chose, and stays for the next link', async () => {
    const { ctx, projectId } = await openProject();
    const { shareId, token, author } = await makeShare(ctx, { projectId });
    expect(author).toBeNull();
    const change = (author: string | null) => changeShare({ ctx, input: { shareId, author } });
    const before = (await open(token)).version;
    await change('  Ada \u202eLovelace\n');
    expect(await open(token)).toMatchObject({ author: 'Ada Lovelace', version: before + 1 });
    const next = await makeShare(ctx, { projectId, mode: 'pinned' });
    expect(next.author).toBe('Ada Lovelace');
    expect((await open(next.token)).author).toBe('Ada Lovelace');
    await changeShare({ ctx, input: { shareId: next.shareId, author: ' \u200b' } });
    expect((await open(next.token)).author).toBeNull();
    await change('');
    expect((await open(token)).author).toBeNull();
    expect((await makeShare(ctx, { projectId, mode: 'pinned' })).author).toBeNull();
    const other = await openProject();
    expect((await makeShare(other.ctx, { projectId: other.projectId })).author).toBeNull();
  });
});

describe('expiry', () => {
  it('closes a link by itself, and says so to its owner', async () => {
    const { ctx, projectId } = await openProject();
    const { token, shareId } = await makeShare(ctx, { projectId });
    const expiresAt = new Date(Date.now() + 60_000);
    await changeShare({ ctx, input: { shareId, expiresAt } });
    await open(token);
    const passed = new Date(Date.now() - 1_000);
    await ctx.db.update(shares).set({ expiresAt: passed }).where(eq(shares.id, shareId));
    await expect(open(token)).rejects.toMatchObject({ reason: 'not_found' });
    expect(await listShares({ ctx, input: { projectId } })).toMatchObject([{ state: 'expired' }]);
    // Nobody is let in again by another link that was not asked for.
    expect(await makeShare(ctx, { projectId })).toMatchObject({ shareId, state: 'expired' });
    await changeShare({ ctx, input: { shareId, expiresAt: null } });
    await open(token);
  });

  it('refuses a moment that has passed', async () => {
    const { ctx, projectId } = await openProject();
    const expiresAt = new Date(Date.now() - 1_000);
    const late = makeShare(ctx, { projectId, expiresAt });
    await expect(late).rejects.toMatchObject({ reason: 'invalid_input' });
    const { shareId } = await makeShare(ctx, { projectId });
    const later = changeShare({ ctx, input: { shareId, expiresAt } });
    await expect(later).rejects.toMatchObject({ reason: 'invalid_input' });
  });
});

describe('views', () => {
  const CHROME = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36';

  it('counts a visitor once, and neither bots nor the owner', async () => {
    const { ctx, projectId } = await openProject();
    const { token, shareId } = await makeShare(ctx, { projectId });
    const visit = async (addressHash: string, userAgent = CHROME) => {
      const visitor = { ...ctx, actor: null, addressHash };
      return (await countView({ ctx: visitor, input: { token, userAgent } })).counted;
    };
    expect(await visit('a')).toBe(true);
    expect(await visit('a')).toBe(false);
    expect(await visit('b')).toBe(true);
    expect(await visit('c', 'Mozilla/5.0 (compatible; Googlebot/2.1)')).toBe(false);
    expect(await visit('d', '')).toBe(false);
    const asOwner = await countView({ ctx, input: { token, userAgent: CHROME } });
    expect(asOwner.counted).toBe(false);
    const { shares: listed } = await listOwnShares({ ctx, input: { limit: 9 } });
    expect(listed).toMatchObject([{ id: shareId, views: 2, title: 'Title: Hello' }]);
    const hashes = await ctx.db.select().from(shareViews).where(eq(shareViews.shareId, shareId));
    expect(new Set(hashes.map(({ visitorHash }) => visitorHash)).size).toBe(2);
  });
});

it('refuses to pin a project without a scene', async () => {
  const { ctx, projectId, sceneId } = await openProject();
  await removeScene({ ctx, input: { sceneId } });
  const pinned = makeShare(ctx, { projectId, mode: 'pinned' });
  await expect(pinned).rejects.toMatchObject({ reason: 'invalid_input' });
});
