import { sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { requestCounts } from '~/server/db/schema/request-count';

/**
 * Counts a request of a network to something public, in rows that every process sees. Answers in
 * how many seconds it may come again; null while there are no more than `most` in a window.
 */
export async function countRequest(
  db: Database,
  name: string,
  addressHash: string,
  { most, windowMs }: { most: number; windowMs: number },
): Promise<number | null> {
  const now = Date.now();
  const window = now - (now % windowMs);
  const [row] = await db
    .insert(requestCounts)
    .values({ scope: `${name} ${addressHash}`, window: new Date(window), requests: 1 })
    .onConflictDoUpdate({
      target: [requestCounts.scope, requestCounts.window],
      set: { requests: sql`${requestCounts.requests} + 1` },
    })
    .returning({ requests: requestCounts.requests });
  if (!row || row.requests <= most) return null;
  return Math.max(1, Math.ceil((window + windowMs - now) / 1_000));
}
