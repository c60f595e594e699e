import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { type PinnedVideo, shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import type { ProjectRow } from '../project/own-project';
import { ServiceError } from '../service-error';
import { outlineOf } from './outline';
import { hashToken } from './token';

/** Longer texts are no token of ours; they are not worth a look-up. */
const MAX_TOKEN = 128;

export type ShareRow = typeof shares.$inferSelect;
export type OpenedShare = { share: ShareRow; project: ProjectRow };

/** Holds for a share that anybody with its link may see. */
export const isOpen = and(
  isNull(shares.revokedAt),
  or(isNull(shares.expiresAt), gt(shares.expiresAt, sql`now()`)),
);

/**
 * The share behind a token. `not_found` for one that never was, was revoked or has expired, or
 * whose project was removed: a stranger cannot tell which.
 */
export async function findOpenShare(
  db: Database | Transaction,
  token: string,
): Promise<OpenedShare> {
  const [row] =
    token.length > MAX_TOKEN
      ? []
      : await db
          .select({ share: shares, project: projects })
          .from(shares)
          .innerJoin(projects, eq(projects.id, shares.projectId))
          .where(and(eq(shares.tokenHash, hashToken(token)), isOpen, isNull(projects.deletedAt)));
  if (row) return row;
  throw new ServiceError('not_found', 'This link does not lead to a video, or no longer does.');
}

/** What the share shows now: what was pinned, or the project as it stands. */
export async function videoOfShare(
  db: Database | Transaction,
  { share, project }: OpenedShare,
): Promise<PinnedVideo> {
  return share.pinned ?? outlineOf(db, project);
}
