import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { type JobKind, jobs } from '~/server/db/schema/job';
import { textArray } from '~/server/db/text-array';

/**
 * Asks for work on each subject; given a transaction, it is begun only if that commits. Workers
 * look by themselves: a notice would make every commit wait for the one before it. A subject
 * that waits already stays as it is, one that is being worked on is taken once more afterwards,
 * and one that ended begins anew.
 *
 * @param runAt not begun before this moment; at once when left out
 */
export async function enqueueJobs(
  db: Database | Transaction,
  kind: JobKind,
  subjects: readonly string[],
  { runAt }: { runAt?: Date } = {},
): Promise<void> {
  if (subjects.length === 0) return;
  const due = runAt ? sql`${runAt.toISOString()}::timestamptz` : sql`now()`;
  // A row that was asked for while it runs is queued and still leased: see `claimJob`.
  await db.execute(sql`
    insert into ${jobs} (kind, subject, run_at)
    select ${kind}, subject, ${due} from unnest(${textArray([...new Set(subjects)])}) as given (subject)
    order by subject
    on conflict (kind, subject) do update set
      status = 'queued',
      attempts = case when jobs.status = 'queued' then jobs.attempts else 0 end,
      run_at = case when jobs.status = 'queued' then least(jobs.run_at, excluded.run_at) else excluded.run_at end,
      error = null,
      finished_at = null`);
}

/** Asks for work on one subject; see `enqueueJobs`. */
export function enqueueJob(
  db: Database | Transaction,
  kind: JobKind,
  subject: string,
  when?: { runAt?: Date },
): Promise<void> {
  return enqueueJobs(db, kind, [subject], when);
}
