import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { createSession } from './chat/create-session';
import { listSessions } from './chat/list-sessions';
import { getSession } from './chat/load-session';
import { removeSession, restoreSession } from './chat/remove-session';
import { renameSession } from './chat/rename-session';
import { sendMessage } from './chat/send';
import type { ServiceContext } from './context';
import { fixCompileError, fixFailure } from './failure/fix';
import { listFailures } from './failure/list';
import { reportFailure } from './failure/report';
import { continueGeneration } from './generation/continue';
import { retryGeneration } from './generation/retry';
import { stopGeneration } from './generation/stop';
import { watchGeneration } from './generation/watch';
import { getProject } from './project/get';
import { listProjects } from './project/list';
import { removeProject, restoreProject } from './project/remove';
import { renameProject } from './project/rename';
import { cancelRender } from './render/cancel';
import { openRenderFile } from './render/open-file';
import { getRender, latestRender } from './render/own-render';
import { startRender } from './render/start';
import { getRevision } from './revision/get';
import { listRevisions } from './revision/list';
import { restoreRevision } from './revision/restore';
import { duplicateScene } from './scene/duplicate';
import { moveScene } from './scene/move';
import { removeScene } from './scene/remove';
import { renameScene } from './scene/rename';
import { saveCode } from './scene/save-code';
import { trimScene } from './scene/trim';
import { createShare } from './share/create';
import { shareForProject } from './share/for-project';
import { openShare } from './share/open';
import { revokeShare } from './share/revoke';
import { restoreTo } from './step/restore-to';
import { redo, undo } from './step/undo';

let test: TestPlatform;
let owner: ServiceContext;
let stranger: ServiceContext;
let ids: Record<
  | 'id'
  | 'projectId'
  | 'sceneId'
  | 'generationId'
  | 'revisionId'
  | 'failureId'
  | 'sessionId'
  | 'messageId',
  string
>;

beforeAll(async () => {
  test = await createTestPlatform();
  owner = await test.signIn();
  stranger = await test.signIn();
  const { project, projectId, generationId } = await createAndWait(owner, 'A title: Mine');
  const sceneId = project.scenes[0]?.id ?? '';
  const revisionId = project.scenes[0]?.headRevisionId ?? '';
  const failure = { sceneId, revisionId, message: 'x is not defined', line: 1, frame: 10 };
  const { failureId } = await reportFailure({ ctx: owner, input: failure });
  if (failureId === null) throw new Error('The failure should be stored.');
  const { sessionId, messages } = project;
  const messageId = messages.at(-1)?.id ?? '';
  const about = { sceneId, generationId, revisionId, failureId, sessionId, messageId };
  ids = { id: projectId, projectId, ...about };
}, 30_000);

afterAll(() => test.close());

type Call = (ctx: ServiceContext) => Promise<unknown>;
const key = () => randomUUID();

const CALLS: Record<string, Call> = {
  getProject: (ctx) => getProject({ ctx, input: ids }),
  renameProject: (ctx) => renameProject({ ctx, input: { ...ids, title: 'Stolen' } }),
  removeProject: (ctx) => removeProject({ ctx, input: ids }),
  restoreProject: (ctx) => restoreProject({ ctx, input: ids }),
  undo: (ctx) => undo({ ctx, input: ids }),
  redo: (ctx) => redo({ ctx, input: ids }),
  sendMessage: (ctx) => sendMessage({ ctx, input: { ...ids, text: 'Hi', idempotencyKey: key() } }),
  retry: (ctx) => retryGeneration({ ctx, input: { ...ids, idempotencyKey: key() } }),
  stop: (ctx) => stopGeneration({ ctx, input: ids }),
  watch: (ctx) =>
    watchGeneration({ ctx, input: { ...ids, after: 0 }, signal: new AbortController().signal }),
  listSessions: (ctx) => listSessions({ ctx, input: ids }),
  getSession: (ctx) => getSession({ ctx, input: ids }),
  createSession: (ctx) => createSession({ ctx, input: { ...ids, idempotencyKey: key() } }),
  renameSession: (ctx) => renameSession({ ctx, input: { ...ids, title: 'Stolen' } }),
  removeSession: (ctx) => removeSession({ ctx, input: ids }),
  restoreSession: (ctx) => restoreSession({ ctx, input: ids }),
  restoreTo: (ctx) => restoreTo({ ctx, input: { ...ids, revision: 1 } }),
  saveCode: (ctx) =>
    saveCode({ ctx, input: { ...ids, tsxCode: 'x', revision: 1, idempotencyKey: key() } }),
  trimScene: (ctx) => trimScene({ ctx, input: { ...ids, durationInFrames: 9, revision: 1 } }),
  renameScene: (ctx) => renameScene({ ctx, input: { ...ids, name: 'Stolen' } }),
  moveScene: (ctx) => moveScene({ ctx, input: { ...ids, to: 1 } }),
  duplicateScene: (ctx) => duplicateScene({ ctx, input: ids }),
  continue: (ctx) => continueGeneration({ ctx, input: { ...ids, idempotencyKey: key() } }),
  removeScene: (ctx) => removeScene({ ctx, input: ids }),
  listRevisions: (ctx) => listRevisions({ ctx, input: { ...ids, limit: 10 } }),
  getRevision: (ctx) => getRevision({ ctx, input: ids }),
  restoreRevision: (ctx) =>
    restoreRevision({ ctx, input: { ...ids, revision: 1, idempotencyKey: key() } }),
  listFailures: (ctx) => listFailures({ ctx, input: ids }),
  reportFailure: (ctx) =>
    reportFailure({ ctx, input: { ...ids, message: 'Mine', line: null, frame: null } }),
  fixFailure: (ctx) => fixFailure({ ctx, input: { ...ids, idempotencyKey: key() } }),
  fixCompileError: (ctx) => fixCompileError({ ctx, input: { ...ids, idempotencyKey: key() } }),
  createShare: (ctx) => createShare({ ctx, input: ids }),
  shareForProject: (ctx) => shareForProject({ ctx, input: ids }),
  revokeShare: (ctx) => revokeShare({ ctx, input: ids }),
  startRender: (ctx) => startRender({ ctx, input: { ...ids, idempotencyKey: key() } }),
  latestRender: (ctx) => latestRender({ ctx, input: ids }),
};

it.each(Object.entries(CALLS))('%s answers "not found" to a stranger', async (_, call) => {
  await expect(call(stranger)).rejects.toMatchObject({ reason: 'not_found' });
});

it.each(Object.entries(CALLS))('%s refuses a visitor without a session', async (_, call) => {
  const visitor = { ...stranger, actor: null };
  await expect(call(visitor)).rejects.toMatchObject({ reason: 'signed_out' });
});

it('keeps exports to their owner', async () => {
  const [input] = [{ id: randomUUID() }];
  for (const call of [getRender, cancelRender, openRenderFile]) {
    await expect(call({ ctx: stranger, input })).rejects.toMatchObject({ reason: 'not_found' });
  }
});

it('lists only what is one’s own', async () => {
  expect(await listProjects({ ctx: stranger })).toEqual([]);
  expect(await listProjects({ ctx: owner })).toMatchObject([{ id: ids.projectId, sceneCount: 1 }]);
});

it('opens a share to anybody until it is revoked, and says nothing of its owner', async () => {
  const visitor = { ...owner, actor: null };
  const { token } = await createShare({ ctx: owner, input: ids });
  expect((await createShare({ ctx: owner, input: ids })).token).toBe(token);
  expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
  const opened = await openShare({ ctx: visitor, input: { token } });
  expect(JSON.stringify(opened)).not.toContain(owner.actor?.userId);
  await revokeShare({ ctx: owner, input: ids });
  const again = openShare({ ctx: visitor, input: { token } });
  await expect(again).rejects.toMatchObject({ reason: 'not_found' });
});
