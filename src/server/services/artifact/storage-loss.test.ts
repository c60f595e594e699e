import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bodyOf } from '~/core/scene/scene-module';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { workOnJobs } from '~/server/jobs/work-on-jobs';
import { createS3Storage } from '~/server/storage/s3-storage';
import { type S3Server, startS3Server } from '~/server/storage/testing/s3-server';
import { addSceneReply, watchToEnd } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { jobHandlers } from '../job-handlers';
import { createProject } from '../project/create';
import { getProject } from '../project/get';
import { checkHealth } from '../system/health';
import { componentKey } from './publish';

let model: ModelServer;
let s3: S3Server;
let test: TestPlatform;

beforeAll(async () => {
  [model, s3] = await Promise.all([startModelServer(), startS3Server()]);
  test = await createTestPlatform({
    modelUrl: model.url,
    storage: createS3Storage(s3.settings),
  });
});
afterAll(async () => {
  await test?.close();
  await s3?.stop();
  await model?.close();
});

it('loses no scene when the object storage is killed in mid-reply, and publishes all when it is back', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { platform } = test;
  const stop = new AbortController();
  const { 'publish-artifact': publish } = jobHandlers(platform);
  const working = workOnJobs(platform, { 'publish-artifact': publish }, stop.signal);
  const ctx = await test.signIn();
  const reply = ['One', 'Two', 'Three'].map((name) => addSceneReply(name, 'teal')).join('');
  model.script({ kind: 'reply', text: reply, speed: 400 });
  const input = { prompt: 'Three scenes', idempotencyKey: randomUUID() };
  const { projectId, generationId } = await createProject({ ctx, input });
  const revisions = () =>
    platform.db
      .select({ revision: sceneRevisions })
      .from(sceneRevisions)
      .innerJoin(scenes, eq(scenes.headRevisionId, sceneRevisions.id))
      .where(eq(scenes.projectId, projectId));
  await vi.waitFor(async () => expect((await revisions()).length).toBeGreaterThan(0), 15_000);
  await s3.kill();

  const events = await watchToEnd(ctx, generationId);
  expect(events.at(-1)).toMatchObject({ type: 'finished' });
  const { composition } = await getProject({ ctx, input: { id: projectId } });
  expect(composition.scenes.map(({ name, content }) => [name, content.kind])).toEqual([
    ['One', 'artifact'],
    ['Two', 'artifact'],
    ['Three', 'artifact'],
  ]);
  expect(await checkHealth(platform)).toMatchObject({
    status: 'ok',
    storage: { ok: false, message: 'The object storage does not answer.' },
  });
  expect((await revisions()).some(({ revision }) => revision.compiledAt === null)).toBe(true);

  await s3.restart();
  await vi.waitFor(async () => {
    for (const { revision } of await revisions()) expect(revision.compiledAt).not.toBeNull();
  }, 60_000);
  stop.abort();
  await working;
  for (const { revision } of await revisions()) {
    const opened = await platform.storage.open(componentKey(revision.compiledHash ?? ''));
    const module = opened ? await text(opened.stream) : '';
    expect(bodyOf(module, revision.compileMeta.params)).toBe(revision.jsCode);
  }
  expect(model.requests).toHaveLength(1);
  log.mockRestore();
}, 90_000);
