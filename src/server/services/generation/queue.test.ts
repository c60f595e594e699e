import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generations } from '~/server/db/schema/chat';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import type { ServiceContext } from '../context';
import { getProject } from '../project/get';
import { recoverGenerations } from './recover';
import { stopGeneration } from './stop';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
});

afterAll(async () => {
  await test.close();
  await server.close();
});

async function projectOf(ctx: ServiceContext): Promise<string> {
  server.script({ kind: 'reply', text: addSceneReply('First', 'red') });
  return (await createAndWait(ctx, 'First')).projectId;
}

const send = (ctx: ServiceContext, projectId: string, text: string) =>
  sendMessage({ ctx, input: { projectId, text, sceneId: null, idempotencyKey: randomUUID() } });

const statusOf = async (id: string) => {
  const [row] = await test.platform.db.select().from(generations).where(eq(generations.id, id));
  return row?.status;
};

it('lets messages wait for the reply before them, and answers them in their order', async () => {
  const ctx = await test.signIn();
  const projectId = await projectOf(ctx);
  const texts = ['Add two', 'Add three', 'Add four'];
  server.script(
    { kind: 'reply', text: addSceneReply('Two', 'lime'), speed: 400 },
    { kind: 'reply', text: addSceneReply('Three', 'navy') },
    { kind: 'reply', text: addSceneReply('Four', 'gold') },
  );
  const sent: string[] = [];
  for (const text of texts) sent.push((await send(ctx, projectId, text)).generationId);
  expect(await Promise.all(sent.map(statusOf))).toEqual(['running', 'queued', 'queued']);
  for (const id of sent) expect((await watchToEnd(ctx, id)).at(-1)).toEqual({ type: 'finished' });
  const project = await getProject({ ctx, input: { id: projectId } });
  expect(project.scenes.map(({ name }) => name)).toEqual(['First', 'Two', 'Three', 'Four']);
  const asked = server.requests.slice(-3).map(({ messages }) => messages.at(-1)?.content ?? '');
  for (const [index, text] of texts.entries()) expect(asked[index]).toContain(text);
});

it('takes a waiting message out when it is stopped, without a call', async () => {
  const ctx = await test.signIn();
  const projectId = await projectOf(ctx);
  server.script({ kind: 'reply', text: addSceneReply('Two', 'lime'), speed: 400 });
  const first = await send(ctx, projectId, 'Two');
  const waiting = await send(ctx, projectId, 'Never asked');
  await stopGeneration({ ctx, input: waiting });
  expect(await watchToEnd(ctx, waiting.generationId)).toEqual([{ type: 'stopped' }]);
  await watchToEnd(ctx, first.generationId);
  await new Promise((done) => setTimeout(done, 300));
  const asked = server.requests.map(({ messages }) => messages.at(-1)?.content ?? '');
  expect(asked.filter((text) => text.includes('Never asked'))).toEqual([]);
});

it('refuses more than a person can mean, and keeps what waits', async () => {
  const ctx = await test.signIn();
  const projectId = await projectOf(ctx);
  server.script({ kind: 'reply', text: addSceneReply('Two', 'lime'), speed: 200 });
  const sent = [];
  for (let i = 0; i < 6; i++) sent.push(await send(ctx, projectId, `Wish ${i}`));
  await expect(send(ctx, projectId, 'One more')).rejects.toMatchObject({ reason: 'busy' });
  for (const input of sent) await stopGeneration({ ctx, input });
});

it('begins what waits after the process of the reply before it died', async () => {
  const ctx = await test.signIn();
  const projectId = await projectOf(ctx);
  server.script({ kind: 'hang', text: 'One moment.' });
  const dying = await send(ctx, projectId, 'Dies');
  const waiting = await send(ctx, projectId, 'Lives');
  await new Promise((done) => setTimeout(done, 200));
  server.script({ kind: 'reply', text: addSceneReply('Two', 'lime') });
  await test.platform.db
    .update(generations)
    .set({ leaseOwner: randomUUID(), leaseExpiresAt: new Date(Date.now() - 1) })
    .where(eq(generations.id, dying.generationId));
  await Promise.all([recoverGenerations(test.platform), recoverGenerations(test.platform)]);
  expect((await watchToEnd(ctx, waiting.generationId)).at(-1)).toEqual({ type: 'finished' });
  const asked = server.requests.filter(({ messages }) =>
    messages.at(-1)?.content.includes('Lives'),
  );
  expect(asked).toHaveLength(1);
});
