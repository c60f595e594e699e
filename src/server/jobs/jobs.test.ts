import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JobKind, jobs } from '~/server/db/schema/job';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { claimJob } from './claim-job';
import { completeJob, pauseAfter } from './end-job';
import { enqueueJob, enqueueJobs } from './enqueue-job';
import { type JobHandler, workOnJobs } from './work-on-jobs';

const KIND = 'publish-artifact' satisfies JobKind;

let test: TestDatabase;
let stop: AbortController;
let working: Promise<void>[];

beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(() => {
  stop = new AbortController();
  working = [];
});
afterEach(async () => {
  stop.abort();
  await Promise.all(working);
  await test.db.delete(jobs);
});
afterAll(() => test.drop());

function work(run: JobHandler['run'], settings: Partial<JobHandler> = {}) {
  const queue = { db: test.db, processId: randomUUID() };
  const handler = { run, maxAttempts: 3, atOnce: 1, ...settings };
  working.push(workOnJobs(queue, { [KIND]: handler }, stop.signal));
}

async function read(subject: string) {
  const [row] = await test.db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, KIND), eq(jobs.subject, subject)));
  return row;
}

const isDone = (subject: string) => async () =>
  expect(await read(subject)).toMatchObject({ status: 'done', leaseOwner: null, error: null });

/** Lets the pause before the next attempt be over. */
const hurry = () => test.db.update(jobs).set({ runAt: sql`now() - interval '1 second'` });

const dropLease = () =>
  test.db.update(jobs).set({ leaseExpiresAt: sql`now() - interval '1 second'` });

describe('a queue of jobs', () => {
  it('does each once, however often it was asked for, with several workers', async () => {
    const subjects = Array.from({ length: 40 }, (_, index) => `one ${index}`);
    await Promise.all([
      enqueueJobs(test.db, KIND, subjects),
      enqueueJobs(test.db, KIND, [...subjects].reverse()),
    ]);
    const run: string[] = [];
    for (const _ of [1, 2]) {
      work(async ({ subject }) => void run.push(subject), { atOnce: 2 });
    }
    await vi.waitFor(() => expect(run).toHaveLength(40), 5_000);
    for (const subject of subjects) await vi.waitFor(isDone(subject), 3_000);
    expect(run.toSorted()).toEqual(subjects.toSorted());
  });

  it('finds a job soon, and begins none whose transaction was given up', async () => {
    const run: string[] = [];
    work(async ({ subject }) => void run.push(subject));
    const failed = test.db.transaction(async (tx) => {
      await enqueueJob(tx, KIND, 'never');
      throw new Error('given up');
    });
    await expect(failed).rejects.toThrow('given up');
    await test.db.transaction((tx) => enqueueJob(tx, KIND, 'now'));
    await vi.waitFor(isDone('now'), 3_000);
    expect(run).toEqual(['now']);
  });

  it('tries again after a failure, and gives up after the last attempt', async () => {
    const attempts: number[] = [];
    work(async ({ attempt }) => {
      attempts.push(attempt);
      throw new Error(`no ${attempt}`);
    });
    await enqueueJob(test.db, KIND, 'hopeless');
    for (const attempt of [1, 2]) {
      await vi.waitFor(
        async () =>
          expect(await read('hopeless')).toMatchObject({
            status: 'queued',
            error: `no ${attempt}`,
          }),
        3_000,
      );
      expect((await read('hopeless'))?.runAt.getTime()).toBeGreaterThan(Date.now());
      await hurry();
    }
    await vi.waitFor(
      async () => expect(await read('hopeless')).toMatchObject({ status: 'failed', error: 'no 3' }),
      3_000,
    );
    expect(attempts).toEqual([1, 2, 3]);
    await enqueueJob(test.db, KIND, 'hopeless');
    await vi.waitFor(() => expect(attempts).toEqual([1, 2, 3, 1]), 3_000);
  });

  it('runs once more what is asked for while it runs, and never twice at a time', async () => {
    const run = vi.fn<() => void>();
    let finish: () => void = () => undefined;
    const first = new Promise<void>((done) => {
      finish = done;
    });
    work(
      async () => {
        run();
        if (run.mock.calls.length === 1) await first;
      },
      { atOnce: 2 },
    );
    await enqueueJob(test.db, KIND, 'page');
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), 3_000);
    await enqueueJob(test.db, KIND, 'page');
    expect(await claimJob(test.db, KIND, 'another')).toBeNull();
    expect(run).toHaveBeenCalledOnce();
    finish();
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), 5_000);
    await vi.waitFor(isDone('page'), 3_000);
  });

  it('keeps a job for the moment that it names', async () => {
    await enqueueJob(test.db, KIND, 'tomorrow', { runAt: new Date(Date.now() + 86_400_000) });
    expect(await claimJob(test.db, KIND, 'a')).toBeNull();
    await enqueueJob(test.db, KIND, 'tomorrow');
    expect(await claimJob(test.db, KIND, 'a')).toMatchObject({ subject: 'tomorrow' });
  });

  it('takes over the job of a worker that died, whose late end then changes nothing', async () => {
    await enqueueJob(test.db, KIND, 'left');
    const dead = await claimJob(test.db, KIND, 'dead');
    expect(await claimJob(test.db, KIND, 'living')).toBeNull();
    await dropLease();
    const living = await claimJob(test.db, KIND, 'living');
    expect(living).toMatchObject({ id: dead?.id, attempt: 2 });
    if (dead) await completeJob(test.db, dead);
    expect(await read('left')).toMatchObject({ status: 'running', leaseOwner: living?.lease });
  });

  it('gives up what ends every process that takes it', async () => {
    const run = vi.fn();
    await enqueueJob(test.db, KIND, 'poison');
    for (const _ of [1, 2, 3]) {
      await claimJob(test.db, KIND, 'killed');
      await dropLease();
    }
    work(run);
    await vi.waitFor(
      async () => expect(await read('poison')).toMatchObject({ status: 'failed' }),
      3_000,
    );
    expect(run).not.toHaveBeenCalled();
  });

  it('waits longer after each attempt, up to a minute, and not always the same', () => {
    for (const [attempt, longest] of [
      [1, 1_000],
      [2, 2_000],
      [5, 16_000],
      [40, 60_000],
    ] as const) {
      const pause = pauseAfter(attempt);
      expect(pause).toBeGreaterThanOrEqual(longest / 2);
      expect(pause).toBeLessThanOrEqual(longest);
    }
    expect(new Set(Array.from({ length: 20 }, () => pauseAfter(9))).size).toBeGreaterThan(1);
  });
});
