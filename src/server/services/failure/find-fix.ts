import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { type GenerationStatus, generations } from '~/server/db/schema/chat';
import { sceneFailures, sceneRevisions } from '~/server/db/schema/project';
import type { RevisionRow } from '../revision/own-revision';

export type AskedFix = { generationId: string; status: GenerationStatus };

/**
 * The fixes that were asked for, by the failure's message hash: for this revision or for one
 * of the same scene with the same text, since a text that came back fails in the same way.
 */
export async function findFixes(
  db: Database | Transaction,
  { sceneId, tsxCode }: Pick<RevisionRow, 'sceneId' | 'tsxCode'>,
): Promise<Map<string, AskedFix>> {
  const rows = await db
    .select({
      messageHash: sceneFailures.messageHash,
      generationId: generations.id,
      status: generations.status,
    })
    .from(sceneFailures)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, sceneFailures.revisionId))
    .innerJoin(generations, eq(generations.id, sceneFailures.fixedBy))
    .where(
      and(
        eq(sceneFailures.sceneId, sceneId),
        isNotNull(sceneFailures.fixedBy),
        eq(sceneRevisions.tsxCode, tsxCode),
      ),
    );
  return new Map(rows.map(({ messageHash, ...fix }) => [messageHash, fix]));
}
