import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { bodyOf } from '~/core/scene/scene-module';
import { jobs } from '~/server/db/schema/job';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { workOnJobs } from '~/server/jobs/work-on-jobs';
import { StorageError } from '~/server/storage/storage';
import { listAll } from '~/server/storage/testing/list-all';
import { createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { seedProject, seedRevisions } from '~/server/testing/revisions';
import { runBackfill } from '../backfill/run';
import { jobHandlers } from '../job-handlers';
import { compileColumns } from '../scene/compile-columns';
import { askToPublishOld } from './ask-to-publish';
import { componentKey, publishArtifact } from './publish';

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

const sourceOf = (word: string) =>
  `export default function Scene() { return <div>${word} 你好</div>; }`;

/** A scene of a new project, as a reply brings it; answers its first revision. */
async function aRevision(word: string = randomUUID()) {
  const ctx = await test.signIn();
  server.script({
    kind: 'reply',
    text: `\`\`\`tsx add name="One"\n${sourceOf(word)}\n\`\`\`\n`,
  });
  const { projectId } = await createAndWait(ctx, 'One scene');
  const [row] = await test.platform.db
    .select({ revision: sceneRevisions })
    .from(sceneRevisions)
    .innerJoin(scenes, eq(scenes.headRevisionId, sceneRevisions.id))
    .where(eq(scenes.projectId, projectId));
  const revision = row?.revision;
  if (!revision) throw new Error('The scene was not stored.');
  return revision;
}

async function read(id: string) {
  const [row] = await test.platform.db
    .select()
    .from(sceneRevisions)
    .where(eq(sceneRevisions.id, id));
  return row;
}

async function jobOf(id: string) {
  const [row] = await test.platform.db.select().from(jobs).where(eq(jobs.subject, id));
  return row;
}

/** Works on jobs until what is expected has come. */
async function working(platform: TestPlatform['platform'], expected: () => Promise<void>) {
  const stop = new AbortController();
  const { 'publish-artifact': publish } = jobHandlers(platform);
  const done = workOnJobs(platform, { 'publish-artifact': publish }, stop.signal);
  await vi.waitFor(expected, 10_000).finally(() => stop.abort());
  await done;
}

async function contentOf(key: string) {
  const opened = await test.platform.storage.open(key);
  if (!opened) throw new Error(`${key} is not stored.`);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

describe('publishing an artifact', () => {
  it('follows every revision that has one, and is told in its row', async () => {
    const { id, jsCode, compiledHash } = await aRevision();
    expect(await jobOf(id)).toMatchObject({ kind: 'publish-artifact' });
    await working(test.platform, async () =>
      expect(await read(id)).toMatchObject({ compiledAt: expect.any(Date) }),
    );
    const key = componentKey(compiledHash ?? '');
    expect(await read(id)).toMatchObject({ compiledHash, compiledUrl: `/assets/${key}` });
    const opened = await test.platform.storage.open(key);
    expect(opened?.object.contentType).toBe('text/javascript; charset=utf-8');
    const module = opened ? await text(opened.stream) : '';
    expect(bodyOf(module, SCENE_PARAMS)).toBe(jsCode);
    expect(brotliDecompressSync(await contentOf(`${key}.br`)).toString()).toBe(module);
    expect(gunzipSync(await contentOf(`${key}.gz`)).toString()).toBe(module);
  });

  it('has the object once, however many ask for it at a time', async () => {
    const { id, compiledHash } = await aRevision();
    const put = vi.spyOn(test.platform.storage, 'put');
    const keys = await Promise.all(
      Array.from({ length: 6 }, () => publishArtifact(test.platform, id)),
    );
    expect(new Set(keys)).toEqual(new Set([componentKey(compiledHash ?? '')]));
    const later = put.mock.calls.length;
    await publishArtifact(test.platform, id);
    expect(put).toHaveBeenCalledTimes(later);
    put.mockRestore();
    const listed = await listAll(test.platform.storage.list('components'));
    expect(listed.filter(({ key }) => key.includes(compiledHash ?? '-'))).toHaveLength(3);
  });

  it('never stands in the way of saving, and is made up for when the storage is back', async () => {
    const warn = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const put = vi
      .spyOn(test.platform.storage, 'put')
      .mockRejectedValue(new StorageError('unavailable', 'The stored files cannot be reached.'));
    const { id } = await aRevision();
    await working(test.platform, async () =>
      expect(await jobOf(id)).toMatchObject({
        status: 'queued',
        error: 'The stored files cannot be reached.',
      }),
    );
    expect(await read(id)).toMatchObject({ compiledAt: null, compiledUrl: null });
    put.mockRestore();
    await working(test.platform, async () => {
      expect(await read(id)).toMatchObject({ compiledAt: expect.any(Date) });
    });
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  it('does nothing for a source that has no artifact', async () => {
    const projectId = await seedProject(test.platform.db);
    const [id = ''] = await seedRevisions(test.platform.db, projectId, [{ tsxCode: '???' }]);
    expect(await publishArtifact(test.platform, id)).toBeNull();
    expect(await publishArtifact(test.platform, randomUUID())).toBeNull();
  });
});

it('publishes anew what a backfill has changed', async () => {
  const { db } = test.platform;
  const projectId = await seedProject(db);
  const [id = ''] = await seedRevisions(db, projectId, [
    { tsxCode: sourceOf(randomUUID()), jsCode: 'return () => null;', compilationVersion: 1 },
  ]);
  expect(await publishArtifact(test.platform, id)).not.toBeNull();
  const before = await read(id);
  const input = { recompile: true, projectId, dryRun: false, batch: 10, limit: null };
  const ctx = { db, compile: compileColumns };
  await runBackfill({ ctx, input, signal: new AbortController().signal });
  expect(await read(id)).toMatchObject({ compiledAt: null, compiledUrl: null });
  await working(test.platform, async () =>
    expect(await read(id)).toMatchObject({ compiledAt: expect.any(Date) }),
  );
  expect((await read(id))?.compiledHash).not.toBe(before?.compiledHash);
});

it('finds the artifacts from before there was a storage for them, once', async () => {
  const { db } = test.platform;
  const projectId = await seedProject(db);
  const old = Array.from({ length: 3 }, (_, index) => ({
    tsxCode: sourceOf(`${index}`),
    jsCode: `return () => ${index};`,
  }));
  const ids = await seedRevisions(db, projectId, [...old, { tsxCode: '???' }]);
  expect(await askToPublishOld(db)).toBe(3);
  expect(await askToPublishOld(db)).toBe(0);
  await working(test.platform, async () => {
    for (const id of ids.slice(0, 3)) {
      expect(await read(id)).toMatchObject({ compiledAt: expect.any(Date) });
    }
  });
});
