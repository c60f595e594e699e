import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generations } from '~/server/db/schema/chat';
import {
  addSceneReply,
  createAndWait,
  NO_SCENE_SOURCE,
  sceneSource,
  watchToEnd,
} from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { sendMessage } from '../chat/send';
import { createProject } from '../project/create';
import { getProject } from '../project/get';
import { listProjects } from '../project/list';
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

it('stores several scenes of one reply in order, with their lengths and the format', async () => {
  const ctx = await test.signIn();
  const text = `Two scenes.\n@format 9:16\n${addSceneReply('One', 'red', 45)}\n${addSceneReply('Two', 'blue', 90)}`;
  server.script({ kind: 'reply', text });
  const { project, events } = await createAndWait(ctx, 'Two vertical scenes');
  expect(project).toMatchObject({ width: 1080, height: 1920 });
  expect(project.scenes).toMatchObject([
    { name: 'One', durationInFrames: 45 },
    { name: 'Two', durationInFrames: 90 },
  ]);
  expect(project.messages[1]?.content).toBe('Two scenes.');
  expect(events.map(({ type }) => type).filter((type) => type === 'scene-stored')).toHaveLength(2);
});

it('stores a scene that does not compile, with its error, and asks the model only once', async () => {
  const ctx = await test.signIn();
  const before = server.requests.length;
  const code = NO_SCENE_SOURCE;
  server.script({ kind: 'reply', text: `\`\`\`tsx add name="Broken"\n${code}\n\`\`\`` });
  const { project } = await createAndWait(ctx, 'Break it');
  expect(project.scenes).toMatchObject([
    { hasArtifact: false, tsxCode: expect.stringContaining(code) },
  ]);
  expect(project.scenes[0]?.error?.message).toBeTruthy();
  expect(project.composition.scenes[0]?.content).toMatchObject({ kind: 'source', lastGood: null });
  expect(server.requests.length - before).toBe(1);
});

it('edits the scene in view when the reply is a plain component, and falls back to what ran before', async () => {
  const ctx = await test.signIn();
  server.script(
    { kind: 'reply', text: addSceneReply('One', 'red') },
    { kind: 'reply', text: sceneSource('One', 'blue') },
    { kind: 'reply', text: `\`\`\`tsx edit\n${NO_SCENE_SOURCE}\n\`\`\`` },
  );
  const { project, projectId } = await createAndWait(ctx, 'Red');
  const sceneId = project.scenes[0]?.id ?? null;
  for (const text of ['make it blue', 'break it']) {
    const input = { projectId, text, sceneId, idempotencyKey: randomUUID() };
    await watchToEnd(ctx, (await sendMessage({ ctx, input })).generationId);
  }
  const after = await getProject({ ctx, input: { id: projectId } });
  expect(after.scenes).toHaveLength(1);
  const content = after.composition.scenes[0]?.content;
  expect(content?.kind === 'source' && content.lastGood?.js).toContain('blue');
});

it('collapses a wish that was sent twice', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  const input = { prompt: 'Once', idempotencyKey: randomUUID() };
  const before = server.requests.length;
  const [first, second] = await Promise.all([
    createProject({ ctx, input }),
    createProject({ ctx, input }),
  ]);
  expect(second).toEqual(first);
  await watchToEnd(ctx, first.generationId);
  expect(server.requests.length - before).toBe(1);
  expect(await listProjects({ ctx })).toHaveLength(1);
});

it('stops on request and keeps what is complete', async () => {
  const ctx = await test.signIn();
  const text = addSceneReply('One', 'red') + '\nAnd now a long story. '.repeat(500);
  server.script({ kind: 'reply', text, speed: 1_000 });
  const input = { prompt: 'Long', idempotencyKey: randomUUID() };
  const { generationId, projectId } = await createProject({ ctx, input });
  await new Promise((done) => setTimeout(done, 800));
  await stopGeneration({ ctx, input: { generationId } });
  expect((await watchToEnd(ctx, generationId)).at(-1)).toEqual({ type: 'stopped' });
  const project = await getProject({ ctx, input: { id: projectId } });
  expect(project.scenes).toHaveLength(1);
  expect(project.messages[1]?.generation?.status).toBe('stopped');
});

it('ends a generation whose process died, keeping the words that it had logged', async () => {
  const ctx = await test.signIn();
  server.script({ kind: 'hang', text: 'A few words before the end.\n' });
  const input = { prompt: 'Dies', idempotencyKey: randomUUID() };
  const { generationId, projectId } = await createProject({ ctx, input });
  await new Promise((done) => setTimeout(done, 700));
  await test.platform.db
    .update(generations)
    .set({ leaseOwner: randomUUID(), leaseExpiresAt: new Date(Date.now() - 1) })
    .where(eq(generations.id, generationId));
  expect(await recoverGenerations(test.platform)).toBe(1);
  const project = await getProject({ ctx, input: { id: projectId } });
  expect(project.messages[1]?.content).toBe('A few words before the end.');
  expect(project.messages[1]?.generation?.error?.code).toBe('interrupted');
});
