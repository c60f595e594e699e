import { and, eq } from 'drizzle-orm';
import { logWarning } from '~/log';
import type { Database } from '~/server/db/client';
import { jobs } from '~/server/db/schema/job';
import { type ClaimedJob, JOB_LEASE_MS, leaseEnd } from './claim-job';

/** How often a lease is renewed, in ms. */
const BEAT_MS = 3_000;

/** Holds a job while its work goes on; `signal` aborts when it is lost, or when the server stops. */
export function holdJob(db: Database, job: ClaimedJob, stopping: AbortSignal) {
  const lost = new AbortController();
  let heldUntil = Date.now() + JOB_LEASE_MS;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const until = Date.now() + JOB_LEASE_MS;
    const [row] = await db
      .update(jobs)
      .set({ leaseExpiresAt: leaseEnd })
      .where(and(eq(jobs.id, job.id), eq(jobs.leaseOwner, job.lease)))
      .returning({ id: jobs.id });
    heldUntil = until;
    if (!row) lost.abort();
  }

  const timer = setInterval(() => {
    beating = beating.then(beat).catch((error) => {
      logWarning(`Job ${job.id} missed a beat`, error);
      // The row is this worker's until its lease runs out.
      if (Date.now() >= heldUntil) lost.abort();
    });
  }, BEAT_MS);

  return {
    signal: AbortSignal.any([lost.signal, stopping]),
    async release(): Promise<void> {
      clearInterval(timer);
      await beating;
    },
  };
}
