import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { shares } from '~/server/db/schema/output';
import { hashToken, tokenOf } from './token';

/** `path` is relative to the address under which the person uses the app. */
export type ShareLink = { token: string; path: string };

/**
 * The project's link that is not revoked, if there is one. One that was made with an earlier
 * secret cannot be told again, though whoever has it may still open it.
 */
export async function findLiveShare(
  db: Database | Transaction,
  projectId: string,
  secret: string,
): Promise<ShareLink | null> {
  const rows = await db
    .select({ id: shares.id, tokenHash: shares.tokenHash })
    .from(shares)
    .where(and(eq(shares.projectId, projectId), isNull(shares.revokedAt)));
  for (const { id, tokenHash } of rows) {
    const token = tokenOf(id, secret);
    if (hashToken(token) === tokenHash) return { token, path: `/s/${token}` };
  }
  return null;
}
