import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { budgetReservations } from '~/server/db/schema/budget';
import { generations } from '~/server/db/schema/chat';
import { countBilledCalls } from './count-billed';
import { settleBudget } from './settle';

/**
 * Settles every reservation whose generation has ended without doing so, by the calls that were
 * made. Safe to call from any number of processes; answers how many it found.
 */
export async function releaseLostBudgets(db: Database): Promise<number> {
  const lost = await db
    .select({ id: budgetReservations.generationId })
    .from(budgetReservations)
    .innerJoin(generations, eq(generations.id, budgetReservations.generationId))
    .where(
      and(
        eq(budgetReservations.state, 'reserved'),
        inArray(generations.status, ['succeeded', 'failed', 'stopped']),
      ),
    );
  for (const { id } of lost) {
    await db.transaction(async (tx) => settleBudget(tx, id, await countBilledCalls(tx, id)));
  }
  return lost.length;
}
