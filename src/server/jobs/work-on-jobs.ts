import { setTimeout as sleep } from 'node:timers/promises';
import { logError, logWarning } from '~/log';
import type { Database } from '~/server/db/client';
import { JOB_KINDS, type JobKind } from '~/server/db/schema/job';
import { type ClaimedJob, claimJob } from './claim-job';
import { completeJob, postponeJob } from './end-job';
import { holdJob } from './hold-job';

/** How often a worker that has nothing to do looks for jobs, in ms. */
const POLL_MS = 1_000;

export type JobHandler = {
  /**
   * Does the work; done when it resolves, tried again when it rejects. It may be called twice for
   * the same subject (after a crash), never at the same time while its process lives.
   *
   * @param signal aborts when another worker has the job, or when the server stops
   */
  run(call: { subject: string; attempt: number; signal: AbortSignal }): Promise<void>;
  /** After so many attempts it has failed; `Infinity` for what only waits for something to come back. */
  maxAttempts: number;
  /** Jobs of this kind at a time in one process. */
  atOnce: number;
};

/** Who does which kind of work. A process leaves kinds alone that it has no handler for. */
export type JobHandlers = Partial<Record<JobKind, JobHandler>>;

type Queue = { db: Database; processId: string };

/** Takes jobs until the signal aborts; no kind waits for another. Never rejects. */
export async function workOnJobs(
  queue: Queue,
  handlers: JobHandlers,
  signal: AbortSignal,
): Promise<void> {
  const loops = JOB_KINDS.flatMap((kind) => {
    const handler = handlers[kind];
    if (!handler) return [];
    return Array.from({ length: handler.atOnce }, () => workOnKind(queue, kind, handler, signal));
  });
  await Promise.all(loops);
}

async function workOnKind(
  queue: Queue,
  kind: JobKind,
  handler: JobHandler,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const job = await claimJob(queue.db, kind, queue.processId);
      if (job) await workOn(queue.db, kind, job, handler, signal);
      else await pause(signal);
    } catch (error) {
      logError(`The worker for ${kind} could not go on`, error);
      await pause(signal);
    }
  }
}

/** Ends with the signal too. */
async function pause(signal: AbortSignal): Promise<void> {
  await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
}

async function workOn(
  db: Database,
  kind: JobKind,
  job: ClaimedJob,
  { run, maxAttempts }: JobHandler,
  stopping: AbortSignal,
): Promise<void> {
  const { subject, attempt } = job;
  const { signal, release } = holdJob(db, job, stopping);
  try {
    // It was dropped each time: perhaps it ends every process that takes it.
    if (attempt > maxAttempts) throw new Error('The server stopped each time this was tried.');
    await run({ subject, attempt, signal });
    await completeJob(db, job);
  } catch (error) {
    logWarning(`The job ${kind} of ${subject} failed at attempt ${attempt}`, error);
    await postponeJob(db, job, { error, maxAttempts });
  } finally {
    await release();
  }
}
