import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sceneFailures } from '~/server/db/schema/project';
import { addSceneReply, createAndWait, sceneSource } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { getProject } from '../project/get';
import { saveCode } from '../scene/save-code';
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

it('keeps one failure for each message, and says who wrote the version', async () => {
  const { report, known, save } = await oneScene();
  expect(await known()).toMatchObject({ author: 'model', failures: [], lastWorking: null });
  const { failureId } = await report();
  expect((await report({ ...BROKEN, frame: 40 })).failureId).toBe(failureId);
  expect(await known()).toMatchObject({
    failures: [{ ...BROKEN, id: failureId, kind: 'run', fix: null }],
    lastWorking: null,
  });
  await save(sceneSource('Opening', 'blue'));
  await report();
  expect(await known()).toMatchObject({ author: 'person', lastWorking: null });
});

it('stores no more than twenty of a revision, and no endless text', async () => {
  const { ctx, report, known } = await oneScene();
  const all = Array.from({ length: 25 }, (_, at) => ({
    ...BROKEN,
    message: `${at}${'x'.repeat(900)}`,
  }));
  const ids = await Promise.all(all.map((failure) => report(failure)));
  expect(ids.filter(({ failureId }) => failureId !== '')).toHaveLength(20);
  const { failures } = await known();
  expect(failures).toHaveLength(20);
  expect(failures.every(({ message }) => message.length === 500)).toBe(true);
  const rows = await ctx.db.select().from(sceneFailures);
  expect(rows.every(({ message }) => message.length <= 500)).toBe(true);
});

it('refuses a revision of another scene', async () => {
  const { ctx, head } = await oneScene();
  const other = await oneScene();
  const { id: sceneId } = await head();
  const { headRevisionId: revisionId } = await other.head();
  const input = { sceneId, revisionId, ...BROKEN };
  await expect(reportFailure({ ctx, input })).rejects.toMatchObject({ reason: 'not_found' });
});
