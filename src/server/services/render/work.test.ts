import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renders } from '~/server/db/schema/output';
import { type RenderEngine, RenderError, type RenderJob } from '~/server/render/render-engine';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { wavTone } from '~/server/testing/sound';
import { addAudio } from '../audio/add';
import type { ServiceContext } from '../context';
import { cancelRender } from './cancel';
import { openRenderFile } from './open-file';
import { getRender } from './own-render';
import { claimRender } from './queue';
import { startRender } from './start';
import { workOnRenders } from './work';

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

/** An engine that writes some bytes once it is told to; it ends by the signal as the real one does. */
function scriptedEngine() {
  const jobs: RenderJob[] = [];
  let finish: () => void = () => undefined;
  const noPictures = () => Promise.reject(new Error('No pictures are drawn here.'));
  const engine: RenderEngine = {
    still: noPictures,
    stills: noPictures,
    status: async () => ({ available: true, message: null }),
    async render(job) {
      jobs.push(job);
      await new Promise<void>((done, fail) => {
        finish = done;
        job.signal.addEventListener('abort', () => fail(new RenderError('cancelled', 'Ended.')));
      });
      await writeFile(job.outputPath, `video of ${job.composition.title}`);
      return { sizeBytes: 10, durationInFrames: 60 };
    },
  };
  return { engine, jobs, finish: () => finish() };
}

async function withWorker(
  change: Partial<ServiceContext>,
  run: (ctx: ServiceContext, id: string) => Promise<void>,
  prepare: (ctx: ServiceContext, projectId: string) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const ctx = { ...(await test.signIn()), ...change };
  const { projectId } = await createAndWait(ctx, 'A title');
  await prepare(ctx, projectId);
  const { id } = await startRender({ ctx, input: { projectId, idempotencyKey: randomUUID() } });
  const stop = new AbortController();
  const worker = workOnRenders(ctx, stop.signal);
  try {
    await run(ctx, id);
  } finally {
    stop.abort();
    await worker;
  }
}

const untilStatus = (ctx: ServiceContext, id: string, status: string) =>
  vi.waitFor(
    async () => expect(await getRender({ ctx, input: { id } })).toMatchObject({ status }),
    {
      timeout: 5_000,
    },
  );

describe('an export', () => {
  it('is stored when it is drawn, and can be read by its owner', async () => {
    const { engine, jobs, finish } = scriptedEngine();
    await withWorker({ render: engine }, async (ctx, id) => {
      await vi.waitFor(() => expect(jobs).toHaveLength(1));
      finish();
      await untilStatus(ctx, id, 'done');
      const { stream, fileName } = await openRenderFile({ ctx, input: { id } });
      expect(fileName).toBe('title.mp4');
      expect((await stream.toArray()).join('')).toBe('video of Title');
      expect(await readdir(ctx.tempDir)).toEqual([]);
    });
  });

  it('is made with the files of its sounds, without one that is gone, and leaves none', async () => {
    const { engine, jobs, finish } = scriptedEngine();
    const [kept, lost] = [wavTone(0.1), wavTone(0.2)];
    const add = (ctx: ServiceContext, projectId: string, bytes: Uint8Array<ArrayBuffer>) => {
      const sent = { projectId, fileName: 'a.wav', startFrame: 0, idempotencyKey: randomUUID() };
      return addAudio({ ctx, input: { ...sent, body: new Blob([bytes]).stream() } });
    };
    const run = async (ctx: ServiceContext, id: string) => {
      await vi.waitFor(() => expect(jobs).toHaveLength(1));
      const [first, second] = jobs[0]?.composition.audio ?? [];
      const media = jobs[0]?.media ?? {};
      expect(Object.keys(media)).toEqual([first?.url]);
      expect(second?.durationInFrames).toBe(6);
      expect(kept.equals(await readFile(media[first?.url ?? ''] ?? ''))).toBe(true);
      finish();
      await untilStatus(ctx, id, 'done');
      await vi.waitFor(async () => expect(await readdir(ctx.tempDir)).toEqual([]));
    };
    await withWorker({ render: engine }, run, async (ctx, projectId) => {
      await add(ctx, projectId, kept);
      const { url } = await add(ctx, projectId, lost);
      await ctx.storage.remove(`audio/${basename(url)}`);
    });
  });

  it('stays cancelled once it was cancelled', async () => {
    const { engine, jobs } = scriptedEngine();
    await withWorker({ render: engine }, async (ctx, id) => {
      await vi.waitFor(() => expect(jobs).toHaveLength(1));
      expect(await cancelRender({ ctx, input: { id } })).toMatchObject({ status: 'cancelled' });
      await vi.waitFor(() => expect(jobs[0]?.signal.aborted).toBe(true), 3_000);
      expect(await getRender({ ctx, input: { id } })).toMatchObject({ status: 'cancelled' });
    });
  });

  it('fails with a sentence, and is not held for ever, when its folder cannot be made', async () => {
    const blocked = join(dirname(test.platform.tempDir), 'a-file');
    await writeFile(blocked, '');
    const { engine } = scriptedEngine();
    await withWorker({ render: engine, tempDir: join(blocked, 'tmp') }, async (ctx, id) => {
      await untilStatus(ctx, id, 'failed');
      const { error } = await getRender({ ctx, input: { id } });
      expect(error).toMatch(/^The export failed on the server/);
      expect(error).not.toContain(blocked);
    });
  });

  it('goes on when the database misses one beat', async () => {
    const { engine, jobs, finish } = scriptedEngine();
    await withWorker({ render: engine }, async (ctx, id) => {
      await vi.waitFor(() => expect(jobs).toHaveLength(1));
      const update = vi.spyOn(ctx.db, 'update').mockImplementationOnce(() => {
        throw new Error('connection reset');
      });
      await vi.waitFor(() => expect(update).toHaveBeenCalled(), 3_000);
      update.mockRestore();
      expect(jobs[0]?.signal.aborted).toBe(false);
      finish();
      await untilStatus(ctx, id, 'done');
    });
  });

  it('that another worker took over has a file of its own', async () => {
    const { engine, jobs } = scriptedEngine();
    await withWorker({ render: engine }, async (ctx, id) => {
      await vi.waitFor(() => expect(jobs).toHaveLength(1));
      const leaseExpiresAt = new Date(Date.now() - 1);
      await ctx.db
        .update(renders)
        .set({ leaseExpiresAt, leaseOwner: 'dead' })
        .where(eq(renders.id, id));
      expect(await claimRender({ ...ctx, processId: randomUUID() })).toMatchObject({
        id,
        attempts: 2,
      });
      await vi.waitFor(() => expect(jobs[0]?.signal.aborted).toBe(true), 3_000);
      expect(jobs[0]?.outputPath).toContain(`${id}-1`);
    });
  });
});

it('removes what killed workers have left, and nothing that may still be written', async () => {
  const { tempDir, renderDeadlineMs } = test.platform;
  await mkdir(tempDir, { recursive: true });
  await writeFile(join(tempDir, 'old.mp4.part.mp4'), 'x');
  await writeFile(join(tempDir, 'young.mp4.part.mp4'), 'x');
  const long = new Date(Date.now() - 2 * renderDeadlineMs);
  await utimes(join(tempDir, 'old.mp4.part.mp4'), long, long);
  const stop = new AbortController();
  const worker = workOnRenders(test.platform, stop.signal);
  await vi.waitFor(async () => expect(await readdir(tempDir)).toEqual(['young.mp4.part.mp4']));
  stop.abort();
  await worker;
});
