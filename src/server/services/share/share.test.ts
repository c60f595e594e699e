import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { removeProject } from '../project/remove';
import { createShare } from './create';
import { shareForProject } from './for-project';
import { openShare } from './open';
import { revokeShare } from './revoke';

let test: TestPlatform;

beforeAll(async () => {
  test = await createTestPlatform();
});
afterAll(() => test.close());

async function openProject() {
  const ctx = await test.signIn();
  const { projectId } = await createAndWait(ctx, 'A title: Hello');
  return { ctx, input: { projectId } };
}

const open = (token: string) =>
  openShare({ ctx: { ...test.platform, actor: null }, input: { token } });

it('makes one link of at least 128 bits, also when it is asked for twice at once', async () => {
  const call = await openProject();
  const links = await Promise.all([createShare(call), createShare(call), createShare(call)]);
  const tokens = new Set(links.map(({ token }) => token));
  expect(tokens.size).toBe(1);
  const [token = ''] = tokens;
  expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  expect(links[0]?.path).toBe(`/s/${token}`);
  expect((await open(token)).composition.scenes).toHaveLength(1);
});

it('makes another link after one was revoked, and the first stays dead', async () => {
  const call = await openProject();
  const first = await createShare(call);
  await revokeShare(call);
  const second = await createShare(call);
  expect(second.token).not.toBe(first.token);
  await expect(open(first.token)).rejects.toMatchObject({ reason: 'not_found' });
  await open(second.token);
});

it('never shows a link that does not open: with a new secret there is a new one', async () => {
  const { ctx, input } = await openProject();
  const old = await createShare({ ctx, input });
  const changed = { ...ctx, secret: `${ctx.secret} and more` };
  expect(await shareForProject({ ctx: changed, input })).toBeNull();
  const fresh = await createShare({ ctx: changed, input });
  await open(fresh.token);
  // Whoever has the old one keeps it, until the project's links are revoked.
  await open(old.token);
  await revokeShare({ ctx: changed, input });
  await expect(open(old.token)).rejects.toMatchObject({ reason: 'not_found' });
});

it('closes the link of a removed project', async () => {
  const { ctx, input } = await openProject();
  const { token } = await createShare({ ctx, input });
  await removeProject({ ctx, input: { id: input.projectId } });
  await expect(open(token)).rejects.toMatchObject({ reason: 'not_found' });
});

it.each(['', 'x', '\0', 'A'.repeat(10_000)])('knows no video behind %j', async (token) => {
  await expect(open(token)).rejects.toMatchObject({ reason: 'not_found' });
});
