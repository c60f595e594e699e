import { and, eq } from 'drizzle-orm';
import { logError } from '~/log';
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
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const [row] = await platform.db
      .update(renders)
      .set({ framesDone, leaseExpiresAt: new Date(Date.now() + RENDER_LEASE_MS) })
      .where(
        and(
          eq(renders.id, id),
          eq(renders.leaseOwner, platform.processId),
          eq(renders.status, 'running'),
        ),
      )
      .returning({ id: renders.id });
    if (!row) lost.abort();
  }

  const timer = setInterval(() => {
    beating = beating.then(beat).catch((error) => {
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
