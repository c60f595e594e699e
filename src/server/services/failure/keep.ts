import { createHash } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import { storableText } from '~/core/storable-text';
import type { Transaction } from '~/server/db/client';
import { sceneFailures, sceneRevisions } from '~/server/db/schema/project';
import type { RevisionRow } from '../revision/own-revision';
import type { FailureRow } from './own-failure';

/** The longest message that is kept, in characters. */
export const MAX_FAILURE_MESSAGE = 500;
/** A scene that fails in another way at every frame fills no table. */
export const MAX_FAILURES_PER_REVISION = 20;

export type Failure = Pick<FailureRow, 'message' | 'line' | 'frame'>;

/** A message as it is kept. */
export function keptMessage(message: string): string {
  const cut =
    message.length > MAX_FAILURE_MESSAGE
      ? `${message.slice(0, MAX_FAILURE_MESSAGE - 1)}…`
      : message;
  return storableText(cut);
}

/** What makes two failures of one revision the same. */
export function hashOfMessage(message: string): string {
  return createHash('sha256').update(keptMessage(message)).digest('hex');
}

/**
 * The row of a failure, stored now unless it is known; null when the revision has as many
 * as are kept.
 */
export async function keepFailure(
  tx: Transaction,
  { id: revisionId, sceneId }: Pick<RevisionRow, 'id' | 'sceneId'>,
  failure: Failure,
): Promise<FailureRow | null> {
  // Reports of one revision come one after the other, so that they can be counted.
  await tx
    .select({ id: sceneRevisions.id })
    .from(sceneRevisions)
    .where(eq(sceneRevisions.id, revisionId))
    .for('update');
  const message = keptMessage(failure.message);
  const messageHash = hashOfMessage(failure.message);
  const [known] = await tx
    .select()
    .from(sceneFailures)
    .where(
      and(eq(sceneFailures.revisionId, revisionId), eq(sceneFailures.messageHash, messageHash)),
    );
  if (known) return known;
  const [kept] = await tx
    .select({ number: count() })
    .from(sceneFailures)
    .where(eq(sceneFailures.revisionId, revisionId));
  if (kept && kept.number >= MAX_FAILURES_PER_REVISION) return null;
  const { line, frame } = failure;
  const [row] = await tx
    .insert(sceneFailures)
    .values({ sceneId, revisionId, message, messageHash, line, frame })
    .returning();
  if (!row) throw new Error('The database did not return the failure that it stored.');
  return row;
}
