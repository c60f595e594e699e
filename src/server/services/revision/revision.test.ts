import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceContext } from '~/server/services/context';
import {
  addSceneReply,
  createAndWait,
  NO_SCENE_SOURCE,
  sceneSource,
} from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { reportFailure } from '../failure/report';
import { getProject } from '../project/get';
import { removeScene } from '../scene/remove';
import { saveCode } from '../scene/save-code';
import { redo, undo } from '../step/undo';
import { getRevision } from './get';
import { lastWorking } from './last-working';
import { listRevisions } from './list';
import { restoreRevision } from './restore';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
});

afterAll(async () => {
  await test.close();
  await server.close();
});

/** A scene that the model wrote in red, with a revision by hand for each of `sources`. */
async function sceneWith(...sources: string[]) {
  const ctx = await test.signIn();
  const { projectId, project } = await createAndWait(ctx, 'One red scene');
  const sceneId = project.scenes[0]?.id ?? '';
  for (const [index, tsxCode] of sources.entries()) {
    const input = { sceneId, tsxCode, revision: index + 1, idempotencyKey: randomUUID() };
    await saveCode({ ctx, input });
  }
  const list = async (page: { before?: number; limit?: number } = {}) =>
    listRevisions({ ctx, input: { sceneId, limit: 30, ...page } });
  return { ctx, projectId, sceneId, list };
}

const BLUE = sceneSource('One', 'blue');

const headOf = async (ctx: ServiceContext, id: string) => {
  const [scene] = (await getProject({ ctx, input: { id } })).scenes;
  if (!scene) throw new Error('The scene should be there.');
  return scene;
};

it('lists newest first: where each came from, what is wrong with it, and which is current', async () => {
  const { ctx, sceneId, list } = await sceneWith(BLUE, NO_SCENE_SOURCE);
  const { revisions } = await list();
  const blue = revisions[1]?.id ?? '';
  const failure = { sceneId, revisionId: blue, message: 'Too blue', line: 1, frame: 3 };
  await reportFailure({ ctx, input: failure });
  expect((await list()).revisions).toMatchObject([
    { number: 3, origin: 'code', message: null, hasArtifact: false, isHead: true },
    { number: 2, origin: 'code', hasArtifact: true, failureCount: 1, isHead: false },
    { number: 1, origin: 'generate', message: 'One red scene', failureCount: 0, error: null },
  ]);
  expect(revisions[0]?.error).toMatch(/component/);
});

it('pages to the oldest', async () => {
  const { list } = await sceneWith(BLUE, sceneSource('One', 'lime'), NO_SCENE_SOURCE);
  const first = await list({ limit: 3 });
  expect(first).toMatchObject({
    revisions: [{ number: 4 }, { number: 3 }, { number: 2 }],
    next: 2,
  });
  const rest = await list({ limit: 3, before: 2 });
  expect(rest).toMatchObject({ revisions: [{ number: 1 }], next: null });
  expect(await list({ limit: 4 })).toMatchObject({ next: null });
});

it('gives the text of one and what a player draws it from, without a stand-in', async () => {
  const { ctx, list } = await sceneWith(NO_SCENE_SOURCE);
  const [broken, red] = (await list()).revisions;
  const drawn = await getRevision({ ctx, input: { revisionId: red?.id ?? '' } });
  expect(drawn.content).toMatchObject({ kind: 'artifact' });
  expect(drawn.tsxCode).toContain('red');
  const other = await getRevision({ ctx, input: { revisionId: broken?.id ?? '' } });
  expect(other.content).toMatchObject({ kind: 'source', tsx: NO_SCENE_SOURCE, lastGood: null });
});

it('restores as a new revision that undo takes back and redo brings again', async () => {
  const { ctx, projectId, sceneId, list } = await sceneWith(BLUE);
  const red = (await list()).revisions[1]?.id ?? '';
  const input = { sceneId, revisionId: red, revision: 2, idempotencyKey: randomUUID() };
  const restored = await restoreRevision({ ctx, input });
  expect(restored).toMatchObject({ origin: 'restore', hasArtifact: true });
  expect(restored.tsxCode).toContain('red');
  expect(await restoreRevision({ ctx, input })).toEqual(restored);
  expect((await list()).revisions).toMatchObject([{ number: 3, restoredFrom: 1 }, {}, {}]);
  expect(await undo({ ctx, input: { projectId } })).toEqual({ label: 'Restore version' });
  expect((await headOf(ctx, projectId)).tsxCode).toBe(BLUE);
  await redo({ ctx, input: { projectId } });
  expect((await headOf(ctx, projectId)).tsxCode).toContain('red');
  expect((await list()).revisions).toHaveLength(5);
});

it('refuses to restore over what the person has not seen, and another scene’s revision', async () => {
  const { ctx, sceneId, list } = await sceneWith(BLUE);
  const red = (await list()).revisions[1]?.id ?? '';
  const input = { sceneId, revisionId: red, revision: 1, idempotencyKey: randomUUID() };
  await expect(restoreRevision({ ctx, input })).rejects.toMatchObject({ reason: 'conflict' });
  const other = await sceneWith();
  const foreign = (await other.list()).revisions[0]?.id ?? '';
  const wrong = { ...input, revision: 2, revisionId: foreign };
  await expect(restoreRevision({ ctx, input: wrong })).rejects.toMatchObject({
    reason: 'not_found',
  });
});

it('does nothing when the current version is restored', async () => {
  const { ctx, projectId, sceneId, list } = await sceneWith();
  const { headRevisionId } = await headOf(ctx, projectId);
  const input = { sceneId, revisionId: headRevisionId, revision: 1, idempotencyKey: randomUUID() };
  expect(await restoreRevision({ ctx, input })).toMatchObject({ revision: 1 });
  expect((await list()).revisions).toHaveLength(1);
});

it('shows nothing of a deleted scene until it is back', async () => {
  const { ctx, projectId, sceneId, list } = await sceneWith();
  await removeScene({ ctx, input: { sceneId } });
  await expect(list()).rejects.toMatchObject({ reason: 'not_found' });
  await undo({ ctx, input: { projectId } });
  expect((await list()).revisions).toHaveLength(1);
});

it('knows the last one that worked: with an artifact, and no failure of it or of a copy', async () => {
  const { ctx, sceneId, list } = await sceneWith(BLUE, NO_SCENE_SOURCE, BLUE, NO_SCENE_SOURCE);
  const numbers = { sceneId, number: 5 };
  expect(await lastWorking(ctx.db, numbers)).toMatchObject({ number: 4 });
  const blue = (await list()).revisions.find(({ number }) => number === 4)?.id ?? '';
  const failure = { sceneId, revisionId: blue, message: 'Too blue', line: null, frame: 3 };
  await reportFailure({ ctx, input: failure });
  expect(await lastWorking(ctx.db, numbers)).toMatchObject({ number: 1 });
  expect(await lastWorking(ctx.db, { sceneId, number: 1 })).toBeNull();
});
