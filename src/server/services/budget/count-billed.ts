import { and, count, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { modelCalls } from '~/server/db/schema/chat';

/**
 * The calls of a generation that count in a budget: those that were answered, and those that the
 * person stopped. What the model or this server failed in is given back.
 */
export async function countBilledCalls(tx: Transaction, generationId: string): Promise<number> {
  const [counted] = await tx
    .select({ calls: count() })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.generationId, generationId),
        inArray(modelCalls.outcome, ['answered', 'stopped']),
      ),
    );
  return counted?.calls ?? 0;
}
