import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceContext } from '~/server/services/context';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { getProject } from '../project/get';
import { renameProject } from '../project/rename';
import { removeScene } from '../scene/remove';
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

async function twoScenes() {
  const ctx = await test.signIn();
  server.script({
    kind: 'reply',
    text: addSceneReply('One', 'red') + addSceneReply('Two', 'blue'),
  });
  const { project } = await createAndWait(ctx, 'Two scenes');
  const [first, second] = project.scenes;
  if (!first || !second) throw new Error('Both scenes should be there.');
  return { ctx, id: project.id, first, second };
}

const read = (ctx: ServiceContext, id: string) => getProject({ ctx, input: { id } });
const names = async (ctx: ServiceContext, id: string) =>
  (await read(ctx, id)).scenes.map(({ name }) => name);

it('takes back a whole reply as one step, and brings it back', async () => {
  const { ctx, id } = await twoScenes();
  expect(await undo({ ctx, input: { projectId: id } })).toEqual({ label: 'Two scenes' });
  expect(await names(ctx, id)).toEqual([]);
  expect(await read(ctx, id)).toMatchObject({ canUndo: false, canRedo: true });
  await redo({ ctx, input: { projectId: id } });
  expect(await names(ctx, id)).toEqual(['One', 'Two']);
});

it('undoes an edit of the code by a new revision, so that history only grows', async () => {
  const { ctx, id, first } = await twoScenes();
  const input = { sceneId: first.id, tsxCode: 'export default () => <b>lime</b>;', revision: 1 };
  await saveCode({ ctx, input: { ...input, idempotencyKey: randomUUID() } });
  await undo({ ctx, input: { projectId: id } });
  const undone = (await read(ctx, id)).scenes[0];
  expect(undone).toMatchObject({ origin: 'restore', tsxCode: first.tsxCode });
  expect(undone?.headRevisionId).not.toBe(first.headRevisionId);
  await redo({ ctx, input: { projectId: id } });
  expect((await read(ctx, id)).scenes[0]?.tsxCode).toBe(input.tsxCode);
});

it('undoes a deletion, a new length and a new title, newest first', async () => {
  const { ctx, id, first, second } = await twoScenes();
  await trimScene({ ctx, input: { sceneId: first.id, durationInFrames: 12, revision: 1 } });
  await renameProject({ ctx, input: { id, title: 'Other' } });
  await removeScene({ ctx, input: { sceneId: second.id } });
  const labels = [];
  for (let count = 0; count < 3; count++) {
    labels.push((await undo({ ctx, input: { projectId: id } })).label);
  }
  expect(labels).toEqual(['Delete scene', 'Rename project', 'Change length']);
  const project = await read(ctx, id);
  expect(project.title).toBe('Two scenes');
  expect(project.scenes).toMatchObject([{ durationInFrames: 60 }, { name: 'Two' }]);
});

it('forgets what was undone once something new is done', async () => {
  const { ctx, id, first } = await twoScenes();
  await trimScene({ ctx, input: { sceneId: first.id, durationInFrames: 12, revision: 1 } });
  await undo({ ctx, input: { projectId: id } });
  await renameProject({ ctx, input: { id, title: 'New' } });
  await expect(redo({ ctx, input: { projectId: id } })).rejects.toThrow('nothing to redo');
});

it('refuses a stale write and stores a repeated one only once', async () => {
  const { ctx, first } = await twoScenes();
  const tsxCode = 'export default () => <b>mine</b>;';
  const input = { sceneId: first.id, tsxCode, revision: 1, idempotencyKey: randomUUID() };
  const saved = await saveCode({ ctx, input });
  expect(await saveCode({ ctx, input })).toEqual(saved);
  const stale = { ...input, idempotencyKey: randomUUID() };
  await expect(saveCode({ ctx, input: stale })).rejects.toMatchObject({ reason: 'conflict' });
});
