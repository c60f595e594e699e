import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { shares } from '~/server/db/schema/output';
import { tokenOf } from './token';

/** `path` is relative to the address under which the person uses the app. */
export type ShareLink = { token: string; path: string };

/** The project's link that is not revoked, if there is one. */
export async function findLiveShare(
  db: Database | Transaction,
  projectId: string,
  secret: string,
): Promise<ShareLink | null> {
  const [row] = await db
    .select({ id: shares.id })
    .from(shares)
    .where(and(eq(shares.projectId, projectId), isNull(shares.revokedAt)));
  if (!row) return null;
  const token = tokenOf(row.id, secret);
  return { token, path: `/s/${token}` };
}
