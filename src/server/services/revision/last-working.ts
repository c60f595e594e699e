import { and, desc, eq, isNotNull, lt, notExists, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '~/server/db/client';
import { sceneFailures, sceneRevisions } from '~/server/db/schema/project';
import type { RevisionRow } from './own-revision';

/**
 * The newest older revision that has an artifact and of which no failure is known, nor of
 * another revision with the same artifact; null when there is none.
 */
export async function lastWorking(
  db: Database | Transaction,
  { sceneId, number }: Pick<RevisionRow, 'sceneId' | 'number'>,
): Promise<{ id: string; number: number } | null> {
  const failed = alias(sceneRevisions, 'failed');
  const failures = db
    .select({ id: sceneFailures.id })
    .from(sceneFailures)
    .innerJoin(failed, eq(failed.id, sceneFailures.revisionId))
    .where(
      and(
        eq(sceneFailures.sceneId, sceneId),
        or(eq(failed.id, sceneRevisions.id), eq(failed.compiledHash, sceneRevisions.compiledHash)),
      ),
    );
  const [found] = await db
    .select({ id: sceneRevisions.id, number: sceneRevisions.number })
    .from(sceneRevisions)
    .where(
      and(
        eq(sceneRevisions.sceneId, sceneId),
        lt(sceneRevisions.number, number),
        isNotNull(sceneRevisions.jsCode),
        notExists(failures),
      ),
    )
    .orderBy(desc(sceneRevisions.number))
    .limit(1);
  return found ?? null;
}
