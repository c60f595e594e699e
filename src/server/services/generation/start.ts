import { and, eq, inArray, max } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatMessages, type GenerationPurpose, generations } from '~/server/db/schema/chat';
import { reserveBudget } from '../budget/reserve';
import type { BudgetContext } from '../budget/scopes';
import type { Platform } from '../context';
import { ServiceError, usedKey } from '../service-error';
import { LEASE_MS, lockQueue } from './queue';

/** Messages of one session that may wait for their turn. */
const MAX_WAITING = 5;

export type NewGeneration = {
  projectId: string;
  sessionId: string;
  ownerId: string;
  purpose: GenerationPurpose;
  prompt: string;
  sceneId: string | null;
  idempotencyKey: string;
  /** The generation that this one goes on with. */
  continues?: string;
  /** False where the person's message is in the session already. */
  withMessage: boolean;
  imageIds?: readonly string[];
};

export type Started = {
  generationId: string;
  /** Another reply of the session comes first; `workOnQueue` begins it after that. */
  waits: boolean;
};

/**
 * The rows of one model call: the person's message, the generation, the assistant's message.
 * The caller holds the project's row and, after the commit, calls `workOn`. `busy` when too
 * many messages wait already, `limit_reached` when the day's calls are used.
 */
export async function startGeneration(
  tx: Transaction,
  ctx: BudgetContext & Pick<Platform, 'processId'>,
  input: NewGeneration,
): Promise<Started> {
  const { withMessage, imageIds = [], ...row } = input;
  const { sessionId } = row;
  await lockQueue(tx, sessionId);
  const before = await countOpen(tx, sessionId);
  if (before > MAX_WAITING) {
    throw new ServiceError(
      'busy',
      `${MAX_WAITING} messages wait for their reply already. Your text is kept; send it when one of them is answered.`,
    );
  }
  const waits = before > 0;
  const [generation] = await tx
    .insert(generations)
    .values({
      ...row,
      status: waits ? 'queued' : 'running',
      model: ctx.llm.name,
      leaseOwner: ctx.processId,
      leaseExpiresAt: new Date(Date.now() + LEASE_MS),
    })
    .returning({ id: generations.id });
  if (!generation) throw new Error('The database did not return the generation that it stored.');
  let number = await lastNumber(tx, sessionId);
  if (withMessage) {
    number += 1;
    const content = row.prompt;
    await tx
      .insert(chatMessages)
      .values({ sessionId, number, role: 'user', content, imageIds: [...imageIds] });
  }
  number += 1;
  const generationId = generation.id;
  await tx
    .insert(chatMessages)
    .values({ sessionId, number, role: 'assistant', content: '', generationId });
  await reserveBudget(tx, ctx, { generationId, calls: 1 });
  return { generationId, waits };
}

async function countOpen(tx: Transaction, sessionId: string): Promise<number> {
  const open = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(eq(generations.sessionId, sessionId), inArray(generations.status, ['queued', 'running'])),
    );
  return open.length;
}

async function lastNumber(tx: Transaction, sessionId: string): Promise<number> {
  const [last] = await tx
    .select({ number: max(chatMessages.number) })
    .from(chatMessages)
    .where(eq(chatMessages.sessionId, sessionId));
  return last?.number ?? 0;
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
