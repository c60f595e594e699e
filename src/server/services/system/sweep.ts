import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { authRateLimits } from '~/server/db/schema/auth';
import { budgets } from '~/server/db/schema/budget';
import { jobs } from '~/server/db/schema/job';
import { shareViews } from '~/server/db/schema/output';
import { requestCounts } from '~/server/db/schema/request-count';
import { dayOf } from '../budget/day';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A reservation of a reply that died is settled on its own day, days later at most. */
const BUDGETS_MS = 30 * DAY_MS;
/** A visitor is told from others within a day. */
const VIEWS_MS = 2 * DAY_MS;
const COUNTS_MS = DAY_MS;
/** Jobs that failed are kept longer: somebody may want to know why. */
const DONE_JOBS_MS = 7 * DAY_MS;
const FAILED_JOBS_MS = 90 * DAY_MS;

/**
 * Removes rows that were written to count and to queue, and that nothing will ask for again.
 * Answers how many. Any number of processes may do it at any time.
 */
export async function sweepRows(db: Database, now = new Date()): Promise<number> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const ended = (status: 'done' | 'failed', ms: number) =>
    db
      .delete(jobs)
      .where(and(eq(jobs.status, status), lt(jobs.finishedAt, ago(ms))))
      .returning({ one: sql`1` });
  const removed = await Promise.all([
    db
      .delete(budgets)
      .where(lt(budgets.day, dayOf(ago(BUDGETS_MS))))
      .returning({ one: sql`1` }),
    db
      .delete(shareViews)
      .where(lt(shareViews.day, dayOf(ago(VIEWS_MS))))
      .returning({ one: sql`1` }),
    db
      .delete(requestCounts)
      .where(lt(requestCounts.window, ago(COUNTS_MS)))
      .returning({ one: sql`1` }),
    db
      .delete(authRateLimits)
      .where(lt(authRateLimits.lastRequest, ago(COUNTS_MS).getTime()))
      .returning({ one: sql`1` }),
    ended('done', DONE_JOBS_MS),
    ended('failed', FAILED_JOBS_MS),
  ]);
  return removed.reduce((sum, rows) => sum + rows.length, 0);
}
