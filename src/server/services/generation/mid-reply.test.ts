import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generations } from '~/server/db/schema/chat';
import { addSceneReply, createAndWait, sceneSource, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import type { ServiceContext } from '../context';
import { createProject } from '../project/create';
import { getProject } from '../project/get';
import { removeProject, restoreProject } from '../project/remove';
import { saveCode } from '../scene/save-code';
import { undo } from '../step/undo';
import { watchGeneration } from './watch';

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

/** Two scenes, the second about a second after the first. */
const twoSlowly = {
  kind: 'reply',
  text: `${addSceneReply('One', 'red')}${'And now the other one. '.repeat(40)}\n${addSceneReply('Two', 'blue')}`,
  speed: 1_000,
} as const;

async function untilFirstScene(ctx: ServiceContext, generationId: string): Promise<void> {
  const { signal } = new AbortController();
  const input = { generationId, after: 0 };
  for await (const { event } of await watchGeneration({ ctx, input, signal })) {
    if (event.type === 'scene-stored') return;
  }
}

async function startTwo(ctx: ServiceContext) {
  server.script(twoSlowly);
  const input = { prompt: 'Two scenes', idempotencyKey: randomUUID() };
  const started = await createProject({ ctx, input });
  await untilFirstScene(ctx, started.generationId);
  return started;
}

const names = async (ctx: ServiceContext, id: string) =>
  (await getProject({ ctx, input: { id } })).scenes.map(({ name }) => name);

it('is stored whole in a project that was removed meanwhile, and comes back with it', async () => {
  const ctx = await test.signIn();
  const { projectId, generationId } = await startTwo(ctx);
  await removeProject({ ctx, input: { id: projectId } });
  expect((await watchToEnd(ctx, generationId)).at(-1)).toEqual({ type: 'finished' });
  await restoreProject({ ctx, input: { id: projectId } });
  expect(await names(ctx, projectId)).toEqual(['One', 'Two']);
});

it('counts as failed, not as stopped by the person, when its row was taken away', async () => {
  const ctx = await test.signIn();
  const { generationId } = await startTwo(ctx);
  await test.platform.db
    .update(generations)
    .set({ leaseOwner: randomUUID() })
    .where(eq(generations.id, generationId));
  expect((await watchToEnd(ctx, generationId)).at(-1)).toMatchObject({ type: 'failed' });
});

it('undoes in the order in which things were done, also what a hand did in between', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('First', 'red') });
  const { project, projectId } = await createAndWait(ctx, 'One scene');
  const sceneId = project.scenes[0]?.id ?? '';
  const edited = sceneSource('First', 'lime').trim();
  const text = `${addSceneReply('More', 'blue')}${'Now the first one. '.repeat(40)}\n\`\`\`tsx edit scene=1\n${edited}\n\`\`\`\n`;
  server.script({ kind: 'reply', text, speed: 1_000 });
  const input = { projectId, text: 'Change', sceneId, idempotencyKey: randomUUID() };
  const { generationId } = await sendMessage({ ctx, input });
  await untilFirstScene(ctx, generationId);
  const mine = sceneSource('First', 'yellow');
  const change = { sceneId, tsxCode: mine, revision: 1, idempotencyKey: randomUUID() };
  await saveCode({ ctx, input: change });
  await watchToEnd(ctx, generationId);

  const codes = async () =>
    (await getProject({ ctx, input: { id: projectId } })).scenes.map(({ tsxCode }) =>
      tsxCode.trim(),
    );
  const more = sceneSource('More', 'blue').trim();
  const first = sceneSource('First', 'red').trim();
  expect(await codes()).toEqual([edited, more]);
  const states = [];
  for (let count = 0; count < 3; count++) {
    await undo({ ctx, input: { projectId } });
    states.push(await codes());
  }
  expect(states).toEqual([[mine.trim(), more], [first, more], [first]]);
});

it('tells a watcher what to draw of a scene with the news that it is stored, as long as it is that', async () => {
  const ctx = await test.signIn();
  const { projectId, generationId } = await startTwo(ctx);
  await watchToEnd(ctx, generationId);
  const told = async () => {
    const { signal } = new AbortController();
    const seen = [];
    const input = { generationId, after: 0 };
    for await (const { event, scene } of await watchGeneration({ ctx, input, signal })) {
      if (event.type === 'scene-stored') seen.push(scene);
      else expect(scene).toBeNull();
    }
    return seen;
  };
  const { scenes, composition } = await getProject({ ctx, input: { id: projectId } });
  expect(await told()).toEqual(composition.scenes);

  const [first] = scenes;
  if (!first) throw new Error('The reply stored no scene.');
  const { id: sceneId, revision } = first;
  const tsxCode = sceneSource('One', 'green');
  const input = { sceneId, tsxCode, revision, idempotencyKey: randomUUID() };
  await saveCode({ ctx, input });
  expect(await told()).toEqual([null, composition.scenes[1]]);
});
