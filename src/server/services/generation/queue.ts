import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '~/server/db/client';
import { chatMessages, generations } from '~/server/db/schema/chat';
import type { Platform } from '../context';

/** How long a process may be silent before its generation counts as dead, in ms. */
export const LEASE_MS = 15_000;

/** Whoever adds to a session's queue or takes from it does so alone, until the transaction ends. */
export async function lockQueue(tx: Transaction, sessionId: string): Promise<void> {
  const key = `queue ${sessionId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/**
 * Takes the longest-waiting generation of a session for this process, unless one runs; null
 * when there is nothing to begin.
 */
export function claimNext(
  platform: Pick<Platform, 'db' | 'processId'>,
  sessionId: string,
): Promise<string | null> {
  return platform.db.transaction(async (tx) => {
    await lockQueue(tx, sessionId);
    const [next] = await tx
      .select({ id: generations.id, status: generations.status })
      .from(generations)
      .innerJoin(chatMessages, eq(chatMessages.generationId, generations.id))
      .where(
        and(
          eq(generations.sessionId, sessionId),
          inArray(generations.status, ['queued', 'running']),
        ),
      )
      // A running one comes first: then there is nothing to begin.
      .orderBy(sql`${generations.status} = 'running' desc`, chatMessages.number)
      .limit(1);
    if (next?.status !== 'queued') return null;
    const leaseExpiresAt = new Date(Date.now() + LEASE_MS);
    await tx
      .update(generations)
      .set({ status: 'running', leaseOwner: platform.processId, leaseExpiresAt })
      .where(eq(generations.id, next.id));
    return next.id;
  });
}

/** Sessions in which a message waits and no reply is written: their process died in between. */
export async function waitingSessions(db: Database): Promise<string[]> {
  const running = alias(generations, 'running');
  const others = db
    .select({ one: sql`1` })
    .from(running)
    .where(and(eq(running.sessionId, generations.sessionId), eq(running.status, 'running')));
  const rows = await db
    .selectDistinct({ sessionId: generations.sessionId })
    .from(generations)
    .where(and(eq(generations.status, 'queued'), notExists(others)));
  return rows.map(({ sessionId }) => sessionId);
}
