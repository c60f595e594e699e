import { randomUUID } from 'node:crypto';
import { type AnyRouter, callTRPCProcedure } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceContext } from '~/server/services/context';
import { reportFailure } from '~/server/services/failure/report';
import { openRenderFile } from '~/server/services/render/open-file';
import { startRender } from '~/server/services/render/start';
import { createAndWait } from '~/server/testing/generation';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { seedFont, seedSound } from '~/server/testing/revisions';
import { makeShare } from '~/server/testing/share';
import { appRouter } from './root';

let test: TestPlatform;
let owner: ServiceContext;
let stranger: ServiceContext;
/** Ids of everything that the owner has, under the names that inputs call them by. */
let ids: Record<string, string>;

beforeAll(async () => {
  test = await createTestPlatform();
  owner = await test.signIn();
  stranger = await test.signIn();
  const { project, projectId, generationId } = await createAndWait(owner, 'A title: Mine');
  const [scene] = project.scenes;
  if (!scene) throw new Error('The owner should have a scene.');
  const { id: sceneId, headRevisionId: revisionId } = scene;
  const failure = { sceneId, revisionId, message: 'x is not defined', line: 1, frame: 10 };
  const { failureId } = await reportFailure({ ctx: owner, input: failure });
  if (failureId === null) throw new Error('The failure should be stored.');
  const messageId = project.messages.at(-1)?.id ?? '';
  const { shareId } = await makeShare(owner, { projectId });
  const trackId = await seedSound(owner.db, projectId);
  const fontId = await seedFont(owner.db, projectId);
  const engine = {
    ...owner.render,
    status: async () => ({ available: true, message: null }) as const,
  };
  const exported = { projectId, idempotencyKey: randomUUID() };
  const { id: renderId } = await startRender({
    ctx: { ...owner, render: engine },
    input: exported,
  });
  const { sessionId } = project;
  const about = { sceneId, revisionId, failureId, generationId, messageId, sessionId };
  ids = { projectId, ...about, shareId, trackId, fontId, renderId };
}, 30_000);

afterAll(() => test.close());

/** What each procedure takes beside ids, which come from `ids` by their names. */
type Rest = Record<string, unknown>;
type Rule =
  /** Of one owner: a stranger is told that it does not exist, a visitor that he is signed out. */
  | { kind: 'own'; input: () => Rest }
  /** Answers only what belongs to who asks: to others it says nothing. */
  | { kind: 'listed'; input: () => Rest; nothing: unknown }
  /** Belongs to nobody, and why. */
  | { kind: 'open'; because: string };

const key = () => ({ idempotencyKey: randomUUID() });
const own =
  (...names: string[]) =>
  (rest: () => Rest = () => ({})): Rule => ({
    kind: 'own',
    input: () => ({ ...Object.fromEntries(names.map((name) => [name, ids[name]])), ...rest() }),
  });
const project = own('projectId');
const projectById: typeof project = (rest = () => ({})) =>
  own()(() => ({ id: ids.projectId, ...rest() }));
const scene = own('sceneId');
const render: typeof project = () => own()(() => ({ id: ids.renderId }));

const RULES: Record<string, Rule> = {
  'audio.change': own('trackId')(() => ({ volume: 0 })),
  'audio.remove': own('trackId')(),
  'chat.send': project(() => ({ text: 'Hi', sceneId: null, ...key() })),
  'chat.retry': own('generationId')(key),
  'chat.continue': own('generationId')(key),
  'chat.stop': own('generationId')(),
  'chat.restoreTo': own('messageId')(() => ({ revision: 1 })),
  'chat.events': own('generationId')(),
  'failure.list': own('revisionId')(),
  'failure.report': own('sceneId', 'revisionId')(() => ({ message: 'No', line: 1, frame: 1 })),
  'failure.fix': own('failureId')(key),
  'failure.fixCompileError': own('revisionId')(key),
  'font.remove': own('fontId')(),
  'image.capture': project(() => ({ frame: 0, ...key() })),
  'project.list': { kind: 'listed', input: () => ({}), nothing: [] },
  'project.search': { kind: 'listed', input: () => ({ search: '' }), nothing: [] },
  'project.get': projectById(),
  'project.create': { kind: 'open', because: 'it makes a project of one’s own' },
  'project.rename': projectById(() => ({ title: 'Stolen' })),
  'project.remove': projectById(),
  'project.restore': projectById(),
  'project.undo': projectById(),
  'project.redo': projectById(),
  'render.start': project(key),
  'render.latest': project(),
  'render.get': render(),
  'render.cancel': render(),
  'revision.list': scene(),
  'revision.get': own('revisionId')(),
  'revision.restore': own('sceneId', 'revisionId')(() => ({ revision: 1, ...key() })),
  'scene.saveCode': scene(() => ({ tsxCode: 'x', revision: 1, ...key() })),
  'scene.trim': scene(() => ({ durationInFrames: 9, revision: 1 })),
  'scene.setTransition': scene(() => ({ kind: 'fade', durationInFrames: 9 })),
  'scene.rename': scene(() => ({ name: 'Stolen' })),
  'scene.move': scene(() => ({ to: 1 })),
  'scene.duplicate': scene(),
  'scene.remove': scene(),
  'session.list': project(),
  'session.get': own('projectId', 'sessionId')(),
  'session.create': project(key),
  'session.rename': own('sessionId')(() => ({ title: 'Stolen' })),
  'session.remove': own('sessionId')(),
  'session.restore': own('sessionId')(),
  'share.list': project(),
  'share.listAll': {
    kind: 'listed',
    input: () => ({}),
    nothing: { shares: [], next: null },
  },
  'share.create': project(key),
  'share.change': own('shareId')(() => ({ allowCopy: true })),
  'share.revoke': own('shareId')(),
  'share.restore': own('shareId')(),
  'share.copy': { kind: 'open', because: 'who has the link may copy where its owner allows it' },
  'system.status': { kind: 'open', because: 'it says what the installation can do' },
};

// At run time flat, by path; its own type is nested.
const { procedures }: AnyRouter['_def'] = appRouter._def;
const paths = Object.keys(procedures);

it('has a rule for every procedure, and none for what is gone', () => {
  expect(Object.keys(RULES).sort()).toEqual([...paths].sort());
});

function call(ctx: ServiceContext, path: string, input: Rest): Promise<unknown> {
  return callTRPCProcedure({
    router: appRouter,
    path,
    ctx,
    type: procedures[path]._def.type,
    getRawInput: async () => input,
    signal: undefined,
    batchIndex: 0,
  });
}

const rules = (kind: Rule['kind']) =>
  Object.entries(RULES).filter(([, rule]) => rule.kind === kind);

describe.each(rules('own'))('%s', (path, rule) => {
  const input = () => (rule.kind === 'own' ? rule.input() : {});

  it('answers "not found" to a stranger', async () => {
    await expect(call(stranger, path, input())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a visitor without a session', async () => {
    const visitor = { ...stranger, actor: null };
    await expect(call(visitor, path, input())).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});

it.each(rules('listed'))('%s lists nothing of somebody else’s', async (path, rule) => {
  if (rule.kind !== 'listed') return;
  const input = rule.input();
  expect(await call(stranger, path, input)).toEqual(rule.nothing);
  expect(await call({ ...stranger, actor: null }, path, input)).toEqual(rule.nothing);
  expect(JSON.stringify(await call(owner, path, input))).toContain(ids.projectId);
});

it('keeps the file of an export to its owner', async () => {
  const file = openRenderFile({ ctx: stranger, input: { id: ids.renderId ?? '' } });
  await expect(file).rejects.toMatchObject({ reason: 'not_found' });
});
