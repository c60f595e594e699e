import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { generationEvents } from '~/server/db/schema/chat';

/** The words for the person that a generation has logged, put together again. */
export async function proseOf(tx: Transaction, generationId: string): Promise<string> {
  const rows = await tx
    .select({ payload: generationEvents.payload })
    .from(generationEvents)
    .where(eq(generationEvents.generationId, generationId))
    .orderBy(asc(generationEvents.sequence));
  return rows
    .map(({ payload }) => (payload.type === 'text' ? payload.text : ''))
    .join('')
    .trim();
}
