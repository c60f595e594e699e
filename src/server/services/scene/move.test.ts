import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import type { ServiceContext } from '../context';
import { getProject } from '../project/get';
import { undo } from '../step/undo';
import { moveScene } from './move';
import { removeScene } from './remove';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
  const scenes = ['One', 'Two', 'Three', 'Four'].map((name) => addSceneReply(name, 'red'));
  server.script({ kind: 'reply', text: scenes.join('\n') });
});

afterAll(async () => {
  await test.close();
  await server.close();
});

async function fourScenes() {
  const ctx = await test.signIn();
  const { projectId, project } = await createAndWait(ctx, 'Four scenes');
  const idOf = (name: string) => project.scenes.find((scene) => scene.name === name)?.id ?? '';
  return { ctx, projectId, idOf };
}

async function namesOf(ctx: ServiceContext, id: string) {
  const { scenes } = await getProject({ ctx, input: { id } });
  return scenes.map(({ name }) => name).join(' ');
}

it('puts a scene behind the one that the person saw before it, wherever that is by now', async () => {
  const { ctx, projectId, idOf } = await fourScenes();
  // Another tab was first, and place 3 is another one than the person saw.
  await moveScene({ ctx, input: { sceneId: idOf('Two'), to: 4 } });
  expect(await namesOf(ctx, projectId)).toBe('One Three Four Two');
  await moveScene({ ctx, input: { sceneId: idOf('One'), to: 3, after: idOf('Two') } });
  expect(await namesOf(ctx, projectId)).toBe('Three Four Two One');
  await undo({ ctx, input: { projectId } });
  expect(await namesOf(ctx, projectId)).toBe('One Three Four Two');
});

it('puts a scene first, whatever came there meanwhile', async () => {
  const { ctx, projectId, idOf } = await fourScenes();
  await moveScene({ ctx, input: { sceneId: idOf('Four'), to: 1, after: null } });
  expect(await namesOf(ctx, projectId)).toBe('Four One Two Three');
});

it('takes the place by its number when the scene before it is gone', async () => {
  const { ctx, projectId, idOf } = await fourScenes();
  await removeScene({ ctx, input: { sceneId: idOf('Three') } });
  await moveScene({ ctx, input: { sceneId: idOf('One'), to: 3, after: idOf('Three') } });
  expect(await namesOf(ctx, projectId)).toBe('Two Four One');
});
