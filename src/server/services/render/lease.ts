import { and, eq } from 'drizzle-orm';
import { logError, logWarning } from '~/log';
import { renders } from '~/server/db/schema/output';
import type { RenderProgress } from '~/server/render/render-engine';
import type { Platform } from '../context';
import { RENDER_LEASE_MS } from './queue';

/** How often progress is stored and a wish to cancel looked up, in ms. */
const BEAT_MS = 500;

/**
 * Holds an export for this worker and stores its progress. `signal` aborts when the row is
 * no longer this worker's (cancelled, taken over) or when the server stops.
 */
export function holdRenderLease(platform: Platform, id: string, stopping: AbortSignal) {
  const lost = new AbortController();
  let framesDone = 0;
  let heldUntil = Date.now() + RENDER_LEASE_MS;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const until = Date.now() + RENDER_LEASE_MS;
    const [row] = await platform.db
      .update(renders)
      .set({ framesDone, leaseExpiresAt: new Date(until) })
      .where(
        and(
          eq(renders.id, id),
          eq(renders.leaseOwner, platform.processId),
          eq(renders.status, 'running'),
        ),
      )
      .returning({ id: renders.id });
    heldUntil = until;
    if (!row) lost.abort();
  }

  const timer = setInterval(() => {
    beating = beating.then(beat).catch((error) => {
      // The row is this worker's until its lease runs out.
      if (Date.now() < heldUntil) return logWarning(`Export ${id} missed a beat`, error);
      logError(`Export ${id} lost its lease`, error);
      lost.abort();
    });
  }, BEAT_MS);

  return {
    signal: AbortSignal.any([lost.signal, stopping]),
    report(progress: RenderProgress): void {
      framesDone = progress.framesDone;
    },
    async release(): Promise<void> {
      clearInterval(timer);
      await beating;
    },
  };
}
