import { and, eq, max } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatMessages, generations } from '~/server/db/schema/chat';
import type { Platform } from '../context';
import { ServiceError, usedKey } from '../service-error';

/** How long a process may be silent before its generation counts as dead, in ms. */
export const LEASE_MS = 15_000;

export type NewGeneration = {
  projectId: string;
  sessionId: string;
  ownerId: string;
  prompt: string;
  sceneId: string | null;
  idempotencyKey: string;
  /** False for a retry: the person's message is in the session already. */
  withMessage: boolean;
};

/**
 * The rows of one model call: the person's message, the generation under this process's
 * lease, the assistant's message. The caller holds the project's row and, after the
 * commit, starts `runGeneration`. `busy` while another reply of the session is written.
 */
export async function startGeneration(
  tx: Transaction,
  platform: Pick<Platform, 'llm' | 'processId'>,
  input: NewGeneration,
): Promise<{ generationId: string }> {
  const { withMessage, ...row } = input;
  const [running] = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.sessionId, row.sessionId), eq(generations.status, 'running')));
  if (running) {
    throw new ServiceError('busy', 'A reply is still being written. Stop it, or wait for its end.');
  }
  const [generation] = await tx
    .insert(generations)
    .values({
      ...row,
      model: platform.llm.name,
      leaseOwner: platform.processId,
      leaseExpiresAt: new Date(Date.now() + LEASE_MS),
    })
    .returning({ id: generations.id });
  if (!generation) throw new Error('The database did not return the generation that it stored.');
  const [last] = await tx
    .select({ number: max(chatMessages.number) })
    .from(chatMessages)
    .where(eq(chatMessages.sessionId, row.sessionId));
  const sessionId = row.sessionId;
  let number = last?.number ?? 0;
  if (withMessage) {
    number += 1;
    await tx.insert(chatMessages).values({ sessionId, number, role: 'user', content: row.prompt });
  }
  await tx.insert(chatMessages).values({
    sessionId,
    number: number + 1,
    role: 'assistant',
    content: '',
    generationId: generation.id,
  });
  return { generationId: generation.id };
}

/** The generation that an earlier send with the same key started, if any; `conflict` when it was in another project. */
export async function findByKey(
  tx: Transaction,
  ownerId: string,
  idempotencyKey: string,
  inProject?: string,
): Promise<{ generationId: string; projectId: string } | null> {
  const [row] = await tx
    .select({ generationId: generations.id, projectId: generations.projectId })
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), eq(generations.idempotencyKey, idempotencyKey)));
  if (row && inProject !== undefined && row.projectId !== inProject) throw usedKey();
  return row ?? null;
}
