import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sceneRevisions } from '~/server/db/schema/project';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { createSession } from '../chat/create-session';
import { sendMessage } from '../chat/send';
import type { ServiceContext } from '../context';
import { stopGeneration } from '../generation/stop';
import { getProject } from '../project/get';
import { removeScene } from '../scene/remove';
import { renameScene } from '../scene/rename';
import { restoreTo } from './restore-to';
import { openTwoChats, startReply } from './testing/two-chats';
import { redo, undo } from './undo';

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

const read = (ctx: ServiceContext, id: string) => getProject({ ctx, input: { id } });

async function say(ctx: ServiceContext, projectId: string, reply: string) {
  server.script({ kind: 'reply', text: reply });
  const input = { projectId, text: 'Go on', sceneId: null, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input });
  await watchToEnd(ctx, generationId);
}

/** A red scene; then words without a scene; then the scene in blue, with another beside it. */
async function threeReplies() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { projectId } = await createAndWait(ctx, 'A red scene');
  await say(ctx, projectId, 'It is red because you asked for red.');
  const edit = addSceneReply('One', 'blue').replace('add', 'edit');
  await say(ctx, projectId, edit + addSceneReply('Two', 'lime'));
  const { messages, scenes, sessionId } = await read(ctx, projectId);
  const replies = messages.filter(({ role }) => role === 'assistant').map(({ id }) => id);
  const [red = '', words = '', blue = ''] = replies;
  return { ctx, projectId, sessionId, scenes, red, words, blue, asked: messages[0]?.id ?? '' };
}

async function restore(ctx: ServiceContext, projectId: string, messageId: string) {
  const { revision } = await read(ctx, projectId);
  return restoreTo({ ctx, input: { messageId, revision } });
}

it('brings the video back to a reply by new revisions, as one step that can be undone', async () => {
  const { ctx, projectId, scenes, red } = await threeReplies();
  const sceneId = scenes[0]?.id ?? '';
  await renameScene({ ctx, input: { sceneId, name: 'Uno' } });
  expect(await restore(ctx, projectId, red)).toEqual({ changed: true });
  const restored = await read(ctx, projectId);
  expect(restored.scenes).toMatchObject([{ id: sceneId, name: 'One', origin: 'restore' }]);
  expect(restored.scenes[0]?.tsxCode).toContain('red');
  const history = await ctx.db
    .select()
    .from(sceneRevisions)
    .where(eq(sceneRevisions.sceneId, sceneId))
    .orderBy(sceneRevisions.number);
  expect(history.map(({ origin }) => origin)).toEqual(['generate', 'edit', 'restore']);
  expect(history[2]?.restoredFrom).toBe(history[0]?.id);
  const { label } = await undo({ ctx, input: { projectId } });
  expect(label).toBe('Restore to an earlier reply');
  expect((await read(ctx, projectId)).scenes).toMatchObject([{ name: 'Uno' }, { name: 'Two' }]);
  await redo({ ctx, input: { projectId } });
  expect((await read(ctx, projectId)).scenes).toHaveLength(1);
});

it('takes back what other chats have done since, too', async () => {
  const { ctx, projectId, scenes, blue } = await threeReplies();
  const input = { projectId, idempotencyKey: randomUUID() };
  const { sessionId } = await createSession({ ctx, input });
  await removeScene({ ctx, input: { sceneId: scenes[1]?.id ?? '', sessionId } });
  await restore(ctx, projectId, blue);
  expect((await read(ctx, projectId)).scenes).toMatchObject([{ name: 'One' }, { name: 'Two' }]);
});

it('keeps what another chat did while the reply was written, and the reply one step', async () => {
  const chats = await openTwoChats(await test.signIn());
  const { ctx, projectId, sessionIds } = chats;
  const [here, there] = sessionIds;
  await (await startReply(chats, here, 1)).store('One');
  const reply = await startReply(chats, here, 2);
  await reply.store('Two');
  const one = (await read(ctx, projectId)).scenes[0]?.id ?? '';
  await renameScene({ ctx, input: { sceneId: one, sessionId: there, name: 'Uno' } });
  await reply.store('Three');
  await removeScene({ ctx, input: { sceneId: one, sessionId: there } });
  await restore(ctx, projectId, reply.messageId);
  const names = async () => (await read(ctx, projectId)).scenes.map(({ name }) => name);
  expect(await names()).toEqual(['Uno', 'Two', 'Three']);
  const inHere = { ctx, input: { projectId, sessionId: here } };
  await undo(inHere);
  expect(await names()).toEqual(['Two', 'Three']);
  await undo(inHere);
  expect(await names()).toEqual([]);
});

it('knows how the video stood after a reply that changed nothing, or that was undone since', async () => {
  const { ctx, projectId, words, blue, red } = await threeReplies();
  await restore(ctx, projectId, words);
  expect((await read(ctx, projectId)).scenes[0]?.tsxCode).toContain('red');
  await restore(ctx, projectId, blue);
  expect((await read(ctx, projectId)).scenes[0]?.tsxCode).toContain('blue');
  for (let count = 0; count < 4; count++) await undo({ ctx, input: { projectId } });
  expect((await read(ctx, projectId)).scenes).toEqual([]);
  await restore(ctx, projectId, blue);
  expect((await read(ctx, projectId)).scenes).toMatchObject([{ name: 'One' }, { name: 'Two' }]);
  await restore(ctx, projectId, red);
  expect((await read(ctx, projectId)).scenes).toMatchObject([{ name: 'One' }]);
});

it('does nothing where nothing is to be done, and refuses what is stale', async () => {
  const { ctx, projectId, blue, red, asked } = await threeReplies();
  const { revision } = await read(ctx, projectId);
  expect(await restoreTo({ ctx, input: { messageId: blue, revision } })).toEqual({
    changed: false,
  });
  expect((await read(ctx, projectId)).revision).toBe(revision);
  const stale = restoreTo({ ctx, input: { messageId: red, revision: revision - 1 } });
  await expect(stale).rejects.toMatchObject({ reason: 'conflict' });
  const own = restoreTo({ ctx, input: { messageId: asked, revision } });
  await expect(own).rejects.toMatchObject({ reason: 'invalid_input' });
});

it('waits for the reply that is being written', async () => {
  const { ctx, projectId, red } = await threeReplies();
  server.script({ kind: 'hang', text: 'Hm.' });
  const input = { projectId, text: 'More', sceneId: null, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input });
  await expect(restore(ctx, projectId, red)).rejects.toMatchObject({ reason: 'busy' });
  await stopGeneration({ ctx, input: { generationId } });
  await watchToEnd(ctx, generationId);
  expect(await restore(ctx, projectId, red)).toEqual({ changed: true });
});
