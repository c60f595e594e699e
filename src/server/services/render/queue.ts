import { and, asc, eq, lt, or, sql } from 'drizzle-orm';
import { renders } from '~/server/db/schema/output';
import type { Platform } from '../context';
import type { RenderRow } from './view';

/** Name under which waiting workers hear of a new export. */
export const RENDER_QUEUE = 'queue';

/** How long a worker may be silent before its export counts as dropped, in ms. */
export const RENDER_LEASE_MS = 15_000;

/** An export whose worker died is begun again this often before it is given up. */
const MAX_ATTEMPTS = 2;

const dropped = and(eq(renders.status, 'running'), lt(renders.leaseExpiresAt, sql`now()`));

/** Takes the oldest export that waits, or that a dead worker dropped; null when there is none. */
export function claimRender(
  platform: Pick<Platform, 'db' | 'processId'>,
): Promise<RenderRow | null> {
  return platform.db.transaction(async (tx) => {
    await tx
      .update(renders)
      .set({
        status: 'failed',
        error: 'The export broke off twice because the server stopped. Try again.',
        finishedAt: new Date(),
      })
      .where(and(dropped, sql`${renders.attempts} >= ${MAX_ATTEMPTS}`));
    const [next] = await tx
      .select({ id: renders.id })
      .from(renders)
      .where(or(eq(renders.status, 'queued'), dropped))
      .orderBy(asc(renders.createdAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!next) return null;
    const [row] = await tx
      .update(renders)
      .set({
        status: 'running',
        attempts: sql`${renders.attempts} + 1`,
        framesDone: 0,
        leaseOwner: platform.processId,
        leaseExpiresAt: new Date(Date.now() + RENDER_LEASE_MS),
        startedAt: new Date(),
      })
      .where(eq(renders.id, next.id))
      .returning();
    return row ?? null;
  });
}
