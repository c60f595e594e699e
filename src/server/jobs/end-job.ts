import { and, eq, sql } from 'drizzle-orm';
import { messageOf } from '~/core/errors';
import type { Database } from '~/server/db/client';
import { jobs } from '~/server/db/schema/job';
import type { ClaimedJob } from './claim-job';

/** First and longest pause before a job is tried again, in ms. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Enough to tell what went wrong. */
const MAX_ERROR = 2_000;

const mine = ({ id, lease }: ClaimedJob) => and(eq(jobs.id, id), eq(jobs.leaseOwner, lease));

/** What was asked for again while it ran stays queued. */
const unlessAskedAgain = (status: 'done' | 'failed' | 'queued') =>
  sql`case when ${jobs.status} = 'queued' then 'queued' else ${status}::text end`;

const FREE = { leaseOwner: null, leaseExpiresAt: null };

/** Ends a job that has done its work; nothing happens when another worker holds it by now. */
export async function completeJob(db: Database, job: ClaimedJob): Promise<void> {
  await db
    .update(jobs)
    .set({
      ...FREE,
      status: unlessAskedAgain('done'),
      error: null,
      finishedAt: sql`case when ${jobs.status} = 'queued' then null else now() end`,
    })
    .where(mine(job));
}

/** Lets a job wait for its next attempt, longer each time; after `maxAttempts` it has failed. */
export async function postponeJob(
  db: Database,
  job: ClaimedJob,
  { error, maxAttempts }: { error: unknown; maxAttempts: number },
): Promise<void> {
  const isOver = job.attempt >= maxAttempts;
  const runAt = new Date(Date.now() + pauseAfter(job.attempt));
  await db
    .update(jobs)
    .set({
      ...FREE,
      status: unlessAskedAgain(isOver ? 'failed' : 'queued'),
      runAt,
      error: messageOf(error).slice(0, MAX_ERROR),
      finishedAt: isOver ? sql`case when ${jobs.status} = 'queued' then null else now() end` : null,
    })
    .where(mine(job));
}

/** Doubles with each attempt; half of it is chance, so that many that failed at once do not return at once. */
export function pauseAfter(attempt: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  return whole / 2 + (Math.random() * whole) / 2;
}
