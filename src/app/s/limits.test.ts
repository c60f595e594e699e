import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { shareViews } from '~/server/db/schema/output';
import { requestCounts } from '~/server/db/schema/request-count';
import { copyShare } from '~/server/services/share/copy';
import { createAndWait } from '~/server/testing/generation';
import { type HttpApp, openHttpApp } from '~/server/testing/http';
import { makeShare } from '~/server/testing/share';
import { GET as describeLink } from '../api/oembed/route';
import { GET as readVideo } from './[token]/video/route';
import { POST as countView } from './[token]/view/route';

let app: HttpApp;
let token: string;
let shareId: string;

beforeAll(async () => {
  app = await openHttpApp();
  const ctx = await app.signIn();
  const { projectId } = await createAndWait(ctx, 'A title: Hello');
  ({ token, shareId } = await makeShare(ctx, { projectId, allowCopy: true }));
});
beforeEach(async () => {
  await app.platform.db.delete(requestCounts);
  // In the middle of a window, which must not end meanwhile.
  vi.setSystemTime(new Date('2026-05-04T10:00:20Z'));
});
afterAll(() => app.close());

const ask = {
  video: (headers: Record<string, string>) => readVideo(request('/s/t/video', headers), place()),
  view: (headers: Record<string, string>) =>
    countView(request('/s/t/view', headers, { method: 'POST' }), place()),
  describe: (headers: Record<string, string>) => {
    const url = encodeURIComponent(`http://localhost/s/${token}`);
    return describeLink(request(`/api/oembed?url=${url}`, headers));
  },
};

const place = () => ({ params: Promise.resolve({ token }) });
const request = (path: string, headers: Record<string, string>, init = {}) =>
  app
    .openBrowser()
    .request(path, { headers: { 'user-agent': 'Mozilla/5.0', ...headers }, ...init });

/** As if the network had asked so often already. */
const askedBefore = (requests: number) => app.platform.db.update(requestCounts).set({ requests });

const CROWD = { 'x-forwarded-for': '203.0.113.7' };

it.each(['video', 'view', 'describe'] as const)(
  'lets a thousand people behind one address ask for %s in a minute, but not a program',
  async (what) => {
    expect((await ask[what](CROWD)).status).toBeLessThan(300);
    await askedBefore(1_000);
    expect((await ask[what](CROWD)).status).toBeLessThan(300);
    await askedBefore(10_000);
    const refused = await ask[what](CROWD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.text()).toContain('try again in 40 seconds');
    expect((await ask[what]({ 'x-forwarded-for': '203.0.113.8' })).status).toBeLessThan(300);
    vi.setSystemTime(new Date('2026-05-04T10:01:00Z'));
    expect((await ask[what](CROWD)).status).toBeLessThan(300);
  },
);

it('counts no visitor whose network it refuses', async () => {
  await ask.view(CROWD);
  const count = async () => {
    const rows = await app.platform.db
      .select({ rows: sql<number>`count(*)::int` })
      .from(shareViews)
      .where(eq(shareViews.shareId, shareId));
    return rows[0]?.rows;
  };
  const before = await count();
  await askedBefore(10_000);
  await ask.view({ ...CROWD, 'user-agent': 'Mozilla/5.0 (another)' });
  expect(await count()).toBe(before);
});

it('refuses more copies than a class makes, with a sentence', async () => {
  const ctx = { ...(await app.signIn()), addressHash: 'a' };
  const copy = () => copyShare({ ctx, input: { token, idempotencyKey: randomUUID() } });
  await copy();
  await askedBefore(119);
  await copy();
  await expect(copy()).rejects.toMatchObject({ reason: 'limit_reached', retryAfterSeconds: 40 });
});
