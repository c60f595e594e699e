import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSceneReply, createAndWait, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { getProject } from '../project/get';
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

it('tells of each reply what it changed, and which revision it made of which', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const { projectId, project } = await createAndWait(ctx, 'A scene');
  const [first] = project.scenes;
  expect(project.messages.at(-1)?.generation?.scenes).toMatchObject([
    { intent: 'add', revisions: { before: null, after: first?.headRevisionId } },
  ]);
  const edit = addSceneReply('One', 'blue', 45).replace('add', 'edit scene=1');
  server.script({ kind: 'reply', text: `@rename scene=1 name="First"\n${edit}` });
  const idempotencyKey = randomUUID();
  const input = { projectId, text: 'Make it blue', sceneId: null, idempotencyKey };
  await watchToEnd(ctx, (await sendMessage({ ctx, input })).generationId);
  const after = await getProject({ ctx, input: { id: projectId } });
  const reply = after.messages.at(-1)?.generation;
  expect(reply?.changes).toMatchObject([
    { kind: 'rename', sceneId: first?.id, before: 'One', name: 'First' },
  ]);
  expect(reply?.scenes).toMatchObject([
    {
      intent: 'edit',
      revisions: { before: first?.headRevisionId, after: after.scenes[0]?.headRevisionId },
    },
  ]);
});

it('tells where the scenes of a reply stand, and what of it became no scene', async () => {
  const ctx = await test.signIn();
  const half = addSceneReply('Three', 'lime').slice(0, -40);
  const text = `One.\n${addSceneReply('One', 'red')}Two.\n${addSceneReply('Two', 'blue')}${half}`;
  server.script({ kind: 'cut', text });
  const { project } = await createAndWait(ctx, 'Three scenes');
  const message = project.messages.at(-1);
  const [first = 0, second = 0] = message?.generation?.scenePlaces ?? [];
  expect(message?.content.slice(0, first).trim()).toBe('One.');
  expect(message?.content.slice(first, second).trim()).toBe('Two.');
  expect(message?.generation?.unfinished).toContain('Scene_Three');
  expect(message?.generation?.unfinished).not.toContain('red');
});
