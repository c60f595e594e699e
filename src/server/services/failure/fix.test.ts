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
import { getProject } from '../project/get';
import { saveCode } from '../scene/save-code';
import { undo } from '../step/undo';
import { fixCompileError, fixFailure } from './fix';
import { listFailures } from './list';
import { reportFailure } from './report';

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

const BROKEN = {
  message: "Cannot read properties of undefined (reading 'x')",
  line: 12,
  frame: 36,
};
const LIME = addSceneReply('Opening', 'lime').replace('add', 'edit');
const key = () => randomUUID();

/** A scene that the model wrote; `save` writes another text of it by hand. */
async function oneScene() {
  const ctx = await test.signIn();
  server.script({ kind: 'reply', text: addSceneReply('Opening', 'red') });
  const { projectId } = await createAndWait(ctx, 'A red scene');
  const head = async () => {
    const [scene] = (await getProject({ ctx, input: { id: projectId } })).scenes;
    if (!scene) throw new Error('The scene should be there.');
    return scene;
  };
  const save = async (tsxCode: string) => {
    const { id: sceneId, revision } = await head();
    return saveCode({ ctx, input: { sceneId, tsxCode, revision, idempotencyKey: key() } });
  };
  const report = async (failure = BROKEN) => {
    const { id: sceneId, headRevisionId: revisionId } = await head();
    const { failureId } = await reportFailure({ ctx, input: { sceneId, revisionId, ...failure } });
    return { failureId: failureId ?? '', revisionId };
  };
  const known = async () =>
    listFailures({ ctx, input: { revisionId: (await head()).headRevisionId } });
  return { ctx, projectId, head, save, report, known };
}

it('asks the model once for one failure, from however many tabs', async () => {
  const { ctx, report, known, head } = await oneScene();
  const { failureId } = await report();
  server.script({ kind: 'reply', text: LIME });
  const before = server.requests.length;
  const presses = [key(), key(), key()].map((idempotencyKey) =>
    fixFailure({ ctx, input: { failureId, idempotencyKey } }),
  );
  const [first, ...others] = await Promise.all(presses);
  expect(others).toEqual([first, first]);
  await watchToEnd(ctx, first?.generationId ?? '');
  const again = await fixFailure({ ctx, input: { failureId, idempotencyKey: key() } });
  expect(again).toEqual(first);
  expect(server.requests.length - before).toBe(1);
  const asked = server.requests.at(-1)?.messages.at(-1)?.content ?? '';
  expect(asked).toContain(
    "Fix “Opening”: it stops at 1.2 s with “Cannot read properties of undefined (reading 'x')” (line 12).",
  );
  expect(asked).toContain("backgroundColor: 'red'");
  expect((await head()).tsxCode).toContain('lime');
  expect((await known()).failures).toEqual([]);
  const [row] = await ctx.db
    .select()
    .from(generations)
    .where(eq(generations.id, first?.generationId ?? ''));
  expect(row).toMatchObject({ purpose: 'fix', status: 'succeeded' });
});

it('offers what worked before, and does not ask again for a text that came back', async () => {
  const { ctx, projectId, report, known, save } = await oneScene();
  await save(sceneSource('Opening', 'blue'));
  const { failureId } = await report();
  expect(await known()).toMatchObject({ lastWorking: { number: 1 } });
  server.script({ kind: 'reply', text: LIME });
  const { generationId } = await fixFailure({ ctx, input: { failureId, idempotencyKey: key() } });
  await watchToEnd(ctx, generationId);
  await undo({ ctx, input: { projectId } });
  // Known before it is drawn again, and so before it is reported.
  expect(await known()).toMatchObject({ failures: [{ fix: { generationId } }] });
  const back = await report();
  expect(back.failureId).not.toBe(failureId);
  expect(await known()).toMatchObject({
    author: 'person',
    failures: [{ fix: { generationId, status: 'succeeded' } }],
    lastWorking: { number: 3 },
  });
  const calls = server.requests.length;
  const input = { failureId: back.failureId, idempotencyKey: key() };
  expect(await fixFailure({ ctx, input })).toEqual({ generationId });
  expect(server.requests).toHaveLength(calls);
});

it('asks nothing about a version that is not the current one any more', async () => {
  const { ctx, report, save } = await oneScene();
  const { failureId } = await report();
  await save(sceneSource('Opening', 'blue'));
  const calls = server.requests.length;
  const late = fixFailure({ ctx, input: { failureId, idempotencyKey: key() } });
  await expect(late).rejects.toMatchObject({ reason: 'conflict' });
  expect(server.requests).toHaveLength(calls);
});

it('fixes a compile error once, and has no fix for a version that compiles', async () => {
  const { ctx, known, save, head } = await oneScene();
  const revisionId = (await head()).headRevisionId;
  const none = fixCompileError({ ctx, input: { revisionId, idempotencyKey: key() } });
  await expect(none).rejects.toMatchObject({ reason: 'conflict' });
  const broken = await save(NO_SCENE_SOURCE);
  expect(await known()).toMatchObject({
    author: 'person',
    failures: [{ kind: 'compile', id: null, fix: null }],
    lastWorking: { number: 1 },
  });
  const input = { revisionId: broken.headRevisionId, idempotencyKey: key() };
  server.script({ kind: 'reply', text: 'I cannot.' });
  const first = await fixCompileError({ ctx, input });
  const second = await fixCompileError({ ctx, input: { ...input, idempotencyKey: key() } });
  expect(second).toEqual(first);
  await watchToEnd(ctx, first.generationId);
  expect(server.requests.at(-1)?.messages.at(-1)?.content).toContain(
    'Fix “Opening”: it does not compile: “',
  );
  expect(await known()).toMatchObject({
    failures: [{ kind: 'compile', id: null, fix: { ...first, status: 'failed' } }],
  });
});

it('is written into the chat session that is named, and into no other project’s', async () => {
  const { ctx, report } = await oneScene();
  const other = await oneScene();
  const { sessionId } = await getProject({ ctx: other.ctx, input: { id: other.projectId } });
  const { failureId } = await report();
  const calls = server.requests.length;
  const foreign = fixFailure({ ctx, input: { failureId, idempotencyKey: key(), sessionId } });
  await expect(foreign).rejects.toMatchObject({ reason: 'not_found' });
  expect(server.requests).toHaveLength(calls);
});
