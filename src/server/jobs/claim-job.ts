import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { type JobKind, jobs } from '~/server/db/schema/job';

/** How long a worker may be silent before its job counts as dropped, in ms. */
export const JOB_LEASE_MS = 15_000;

/** A job that one worker holds; `lease` is the name of this very attempt. */
export type ClaimedJob = { id: string; subject: string; attempt: number; lease: string };

const isFree = or(isNull(jobs.leaseExpiresAt), lt(jobs.leaseExpiresAt, sql`now()`));
const isDue = and(eq(jobs.status, 'queued'), lte(jobs.runAt, sql`now()`), isFree);
const isDropped = and(eq(jobs.status, 'running'), lt(jobs.leaseExpiresAt, sql`now()`));

/** The end of a lease that begins now, by the database's clock: processes may disagree about theirs. */
export const leaseEnd = sql`now() + ${JOB_LEASE_MS} * interval '1 millisecond'`;

/**
 * Takes the job of a kind that is due longest, or one that a dead worker dropped; null when
 * there is none. A job is held by one worker at a time, also when it is asked for meanwhile.
 */
export async function claimJob(
  db: Database,
  kind: JobKind,
  processId: string,
): Promise<ClaimedJob | null> {
  const lease = `${processId}/${randomUUID()}`;
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), or(isDue, isDropped)))
    .orderBy(asc(jobs.runAt))
    .limit(1)
    .for('update', { skipLocked: true });
  // As a common table, the row is looked for once; as a condition it may be again for every row.
  const next = db.$with('next').as(due);
  const [row] = await db
    .with(next)
    .update(jobs)
    .set({
      status: 'running',
      attempts: sql`${jobs.attempts} + 1`,
      leaseOwner: lease,
      leaseExpiresAt: leaseEnd,
    })
    .where(eq(jobs.id, sql`(select id from next)`))
    .returning({ id: jobs.id, subject: jobs.subject, attempt: jobs.attempts });
  return row ? { ...row, lease } : null;
}
