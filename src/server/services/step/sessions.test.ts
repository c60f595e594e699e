import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectSteps, sceneRevisions } from '~/server/db/schema/project';
import type { ServiceContext } from '~/server/services/context';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { createSession } from '../chat/create-session';
import { sendMessage } from '../chat/send';
import { stopGeneration } from '../generation/stop';
import { getProject } from '../project/get';
import { renameProject } from '../project/rename';
import { removeScene } from '../scene/remove';
import { renameScene } from '../scene/rename';
import { saveCode } from '../scene/save-code';
import { trimScene } from '../scene/trim';
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

async function twoSessions() {
  const ctx = await test.signIn();
  server.script({
    kind: 'reply',
    text: addSceneReply('One', 'red') + addSceneReply('Two', 'blue'),
  });
  const { project } = await createAndWait(ctx, 'Two scenes');
  const [one, two] = project.scenes;
  if (!one || !two) throw new Error('Both scenes should be there.');
  const projectId = project.id;
  const idempotencyKey = randomUUID();
  const { sessionId: second } = await createSession({ ctx, input: { projectId, idempotencyKey } });
  return { ctx, projectId, one, two, first: project.sessionId, second };
}

const read = (ctx: ServiceContext, id: string, sessionId?: string) =>
  getProject({ ctx, input: { id, sessionId } });
const edit = (ctx: ServiceContext, sceneId: string, revision: number, sessionId: string) =>
  saveCode({
    ctx,
    input: {
      sceneId,
      sessionId,
      revision,
      tsxCode: `export default () => <b>${sessionId}</b>;`,
      idempotencyKey: randomUUID(),
    },
  });

it('keeps what was done in one chat out of the other’s Undo', async () => {
  const { ctx, projectId, one, two, first, second } = await twoSessions();
  await renameScene({ ctx, input: { sceneId: one.id, sessionId: first, name: 'Uno' } });
  await renameScene({ ctx, input: { sceneId: two.id, sessionId: second, name: 'Due' } });
  expect(await undo({ ctx, input: { projectId, sessionId: first } })).toEqual({
    label: 'Rename scene',
  });
  expect((await read(ctx, projectId)).scenes).toMatchObject([{ name: 'One' }, { name: 'Due' }]);
  expect(await read(ctx, projectId, first)).toMatchObject({ canUndo: true, canRedo: true });
  expect(await read(ctx, projectId, second)).toMatchObject({ canUndo: true, canRedo: false });
  await undo({ ctx, input: { projectId, sessionId: second } });
  await expect(undo({ ctx, input: { projectId, sessionId: second } })).rejects.toThrow('nothing');
  // Something new in one chat forgets only what was undone there.
  await renameProject({ ctx, input: { id: projectId, sessionId: second, title: 'New' } });
  await redo({ ctx, input: { projectId, sessionId: first } });
  expect((await read(ctx, projectId)).scenes).toMatchObject([{ name: 'Uno' }, { name: 'Two' }]);
});

it('leaves alone what another chat has changed beside it', async () => {
  const { ctx, projectId, one, first, second } = await twoSessions();
  const sceneId = one.id;
  await trimScene({
    ctx,
    input: { sceneId, sessionId: first, durationInFrames: 12, revision: one.revision },
  });
  await renameScene({ ctx, input: { sceneId, sessionId: second, name: 'Uno' } });
  await undo({ ctx, input: { projectId, sessionId: first } });
  expect((await read(ctx, projectId)).scenes[0]).toMatchObject({
    name: 'Uno',
    durationInFrames: 60,
  });
});

it('refuses to undo over another chat’s change, says where it is, and loses nothing', async () => {
  const { ctx, projectId, one, first, second } = await twoSessions();
  const { revision } = await edit(ctx, one.id, one.revision, first);
  const { tsxCode } = await edit(ctx, one.id, revision, second);
  const before = await read(ctx, projectId, first);
  const tried = undo({ ctx, input: { projectId, sessionId: first } });
  await expect(tried).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringContaining('“One” was changed since in the chat “New chat”'),
  });
  expect(await read(ctx, projectId, first)).toEqual(before);
  expect(before.scenes[0]?.tsxCode).toBe(tsxCode);
  // Once it is undone there, this one's turn has come.
  await undo({ ctx, input: { projectId, sessionId: second } });
  await undo({ ctx, input: { projectId, sessionId: first } });
  expect((await read(ctx, projectId)).scenes[0]?.tsxCode).toBe(one.tsxCode);
});

it('does not take a scene away that another chat has worked on', async () => {
  const { ctx, projectId, one, first, second } = await twoSessions();
  await edit(ctx, one.id, one.revision, second);
  await expect(undo({ ctx, input: { projectId, sessionId: first } })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await removeScene({ ctx, input: { sceneId: one.id, sessionId: second } });
  expect((await read(ctx, projectId)).scenes).toHaveLength(1);
});

it('waits for a reply of its own chat, and for one elsewhere only about the same scenes', async () => {
  const { ctx, projectId, one, two, first, second } = await twoSessions();
  await renameScene({ ctx, input: { sceneId: one.id, sessionId: first, name: 'Uno' } });
  const text = addSceneReply('Two', 'lime').replace('add', 'edit scene=2');
  server.script({ kind: 'hang', text });
  // A message that names no chat goes into the newest, the second.
  const message = { projectId, text: 'Lime', sceneId: two.id, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input: message });
  const source = async () => (await read(ctx, projectId, second)).scenes[1]?.tsxCode;
  await expect.poll(source).toContain('lime');
  const here = { ctx, input: { projectId, sessionId: second } };
  const elsewhere = { ctx, input: { projectId, sessionId: first } };
  await expect(undo(here)).rejects.toMatchObject({ reason: 'busy' });
  expect(await undo(elsewhere)).toEqual({ label: 'Rename scene' });
  // The step before made both scenes, and the other chat's reply is about one of them.
  await expect(undo(elsewhere)).rejects.toThrow('is working on “Two”');
  await stopGeneration({ ctx, input: { generationId } });
  await watchToEnd(ctx, generationId);
  expect(await undo(here)).toEqual({ label: 'Lime' });
});

it('undoes steps from before chats were kept in the project’s first one', async () => {
  const { ctx, projectId, one, first, second } = await twoSessions();
  await renameScene({ ctx, input: { sceneId: one.id, sessionId: first, name: 'Uno' } });
  await ctx.db
    .update(projectSteps)
    .set({ sessionId: null })
    .where(eq(projectSteps.projectId, projectId));
  expect(await read(ctx, projectId, second)).toMatchObject({ canUndo: false });
  await undo({ ctx, input: { projectId, sessionId: first } });
  expect((await read(ctx, projectId)).scenes[0]?.name).toBe('One');
});

it('names the revision whose source came back', async () => {
  const { ctx, projectId, one, first } = await twoSessions();
  await edit(ctx, one.id, one.revision, first);
  await undo({ ctx, input: { projectId, sessionId: first } });
  const rows = await ctx.db
    .select()
    .from(sceneRevisions)
    .where(eq(sceneRevisions.sceneId, one.id))
    .orderBy(sceneRevisions.number);
  expect(rows.map(({ origin }) => origin)).toEqual(['generate', 'code', 'restore']);
  expect(rows[2]?.restoredFrom).toBe(rows[0]?.id);
});

it('does in the newest chat what names none, and refuses one of another project', async () => {
  const { ctx, projectId, one, second } = await twoSessions();
  await renameScene({ ctx, input: { sceneId: one.id, name: 'Uno' } });
  expect(await read(ctx, projectId, second)).toMatchObject({ canUndo: true });
  const other = await twoSessions();
  const strange = { sceneId: one.id, sessionId: other.first, name: 'No' };
  await expect(renameScene({ ctx, input: strange })).rejects.toMatchObject({ reason: 'not_found' });
  // An address may say anything: reading never refuses.
  expect((await read(ctx, projectId, other.first)).sessionId).toBe(second);
});
