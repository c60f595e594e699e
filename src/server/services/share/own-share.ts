import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import type { Actor } from '../context';
import { notFound } from '../service-error';
import type { ShareRow } from './find-open';

/** A share of an own project, held until the transaction ends; `not_found` otherwise. */
export async function lockOwnShare(
  tx: Transaction,
  { userId }: Actor,
  shareId: string,
): Promise<ShareRow> {
  const [row] = await tx
    .select({ share: shares })
    .from(shares)
    .innerJoin(projects, eq(projects.id, shares.projectId))
    .where(and(eq(shares.id, shareId), eq(projects.ownerId, userId), isNull(projects.deletedAt)))
    .for('update', { of: shares });
  if (!row) throw notFound('link');
  return row.share;
}
