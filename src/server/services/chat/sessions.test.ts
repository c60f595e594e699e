import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chatSessions } from '~/server/db/schema/chat';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import type { ServiceContext } from '../context';
import { stopGeneration } from '../generation/stop';
import { getProject } from '../project/get';
import { createSession } from './create-session';
import { listSessions } from './list-sessions';
import { removeSession, restoreSession } from './remove-session';
import { renameSession } from './rename-session';
import { sendMessage } from './send';

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

async function open() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { projectId, project } = await createAndWait(ctx, 'Make a red square');
  return { ctx, projectId, first: project.sessionId };
}

const list = (ctx: ServiceContext, projectId: string) =>
  listSessions({ ctx, input: { projectId } });
const create = async (ctx: ServiceContext, projectId: string) =>
  (await createSession({ ctx, input: { projectId, idempotencyKey: randomUUID() } })).sessionId;
const send = (ctx: ServiceContext, projectId: string, text: string) =>
  sendMessage({ ctx, input: { projectId, text, sceneId: null, idempotencyKey: randomUUID() } });
const shown = async (ctx: ServiceContext, id: string, sessionId?: string) =>
  (await getProject({ ctx, input: { id, sessionId } })).sessionId;

it('lists the chats of a project, the one used last first, with what each is about', async () => {
  const { ctx, projectId, first } = await open();
  const second = await create(ctx, projectId);
  expect(await list(ctx, projectId)).toMatchObject([
    { id: second, title: 'New chat', messageCount: 0, isWriting: false },
    { id: first, title: 'Red square', messageCount: 2, isWriting: false },
  ]);
  expect(await shown(ctx, projectId)).toBe(second);
});

it('calls a new chat after its first message, unless it was given a title', async () => {
  const { ctx, projectId, first } = await open();
  const second = await create(ctx, projectId);
  const { generationId } = await send(ctx, projectId, 'Create warmer colours. And larger type.');
  await watchToEnd(ctx, generationId);
  const title = async () => (await list(ctx, projectId)).find(({ id }) => id === second)?.title;
  expect(await title()).toBe('Warmer colours');
  await renameSession({ ctx, input: { sessionId: second, title: 'Colours' } });
  expect(await title()).toBe('Colours');
  const messages = async (sessionId: string) =>
    (await getProject({ ctx, input: { id: projectId, sessionId } })).messages.length;
  expect([await messages(first), await messages(second)]).toEqual([2, 2]);
});

it('says in which chat a reply is being written', async () => {
  const { ctx, projectId, first } = await open();
  const second = await create(ctx, projectId);
  server.script({ kind: 'hang', text: 'Let me think.' });
  const { generationId } = await send(ctx, projectId, 'Larger');
  expect(await list(ctx, projectId)).toMatchObject([
    { id: second, isWriting: true },
    { id: first, isWriting: false },
  ]);
  await stopGeneration({ ctx, input: { generationId } });
  await watchToEnd(ctx, generationId);
  expect(await list(ctx, projectId)).toMatchObject([{ isWriting: false }, { isWriting: false }]);
});

it('makes one chat of a wish that is sent twice', async () => {
  const { ctx, projectId } = await open();
  const input = { projectId, idempotencyKey: randomUUID() };
  const [one, two] = await Promise.all([
    createSession({ ctx, input }),
    createSession({ ctx, input }),
  ]);
  expect(two).toEqual(one);
  expect(await list(ctx, projectId)).toHaveLength(2);
});

it('opens the newest chat instead of one that is unknown or deleted, and brings that back', async () => {
  const { ctx, projectId, first } = await open();
  const second = await create(ctx, projectId);
  expect(await shown(ctx, projectId, first)).toBe(first);
  expect(await removeSession({ ctx, input: { sessionId: first } })).toEqual({ nextId: second });
  expect(await shown(ctx, projectId, first)).toBe(second);
  expect(await shown(ctx, projectId, randomUUID())).toBe(second);
  await restoreSession({ ctx, input: { sessionId: first } });
  const { sessionId, messages } = await getProject({
    ctx,
    input: { id: projectId, sessionId: first },
  });
  expect([sessionId, messages.length]).toEqual([first, 2]);
});

it('starts an empty chat in place of the last one, which goes when that comes back', async () => {
  const { ctx, projectId, first } = await open();
  const { nextId } = await removeSession({ ctx, input: { sessionId: first } });
  expect(await list(ctx, projectId)).toMatchObject([{ id: nextId, messageCount: 0 }]);
  // The video is what the chats have made, and stays.
  expect((await getProject({ ctx, input: { id: projectId } })).scenes).toHaveLength(1);
  await restoreSession({ ctx, input: { sessionId: first } });
  expect(await list(ctx, projectId)).toMatchObject([{ id: first }]);
});

it('keeps the empty chat that was written in since', async () => {
  const { ctx, projectId, first } = await open();
  const { nextId } = await removeSession({ ctx, input: { sessionId: first } });
  const { generationId } = await send(ctx, projectId, 'Larger');
  await watchToEnd(ctx, generationId);
  await restoreSession({ ctx, input: { sessionId: first } });
  expect((await list(ctx, projectId)).map(({ id }) => id).sort()).toEqual([first, nextId].sort());
});

it('works as ever in a chat whose sandbox is gone', async () => {
  const { ctx, projectId, first } = await open();
  await ctx.db
    .update(chatSessions)
    .set({ sandboxId: 'sandbox-that-is-gone', template: 'a-template-that-is-gone' })
    .where(eq(chatSessions.id, first));
  expect(await list(ctx, projectId)).toMatchObject([{ id: first, title: 'Red square' }]);
  server.script({ kind: 'reply', text: addSceneReply('Two', 'blue') });
  const { generationId } = await send(ctx, projectId, 'One more scene');
  expect((await watchToEnd(ctx, generationId)).at(-1)).toEqual({ type: 'finished' });
  const project = await getProject({ ctx, input: { id: projectId, sessionId: first } });
  expect([project.scenes.length, project.messages.length]).toEqual([2, 4]);
});
