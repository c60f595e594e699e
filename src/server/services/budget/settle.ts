import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { budgetReservations, budgets } from '~/server/db/schema/budget';
import { INSTALLATION } from './scopes';

/**
 * Ends what a generation holds of its budgets: `callsBilled` are spent, the rest is given back;
 * calls beyond those reserved are counted as well. However often and from wherever it is called,
 * it happens once. Call it as the last thing in its transaction, several there do no harm.
 */
export async function settleBudget(
  tx: Transaction,
  generationId: string,
  callsBilled: number,
): Promise<void> {
  const isHeld = and(
    eq(budgetReservations.generationId, generationId),
    eq(budgetReservations.state, 'reserved'),
  );
  const [held] = await tx.select().from(budgetReservations).where(isHeld);
  if (!held) return;
  // In the order of every reservation: the installation's row first.
  await tx
    .select({ scope: budgets.scope })
    .from(budgets)
    .where(and(eq(budgets.scope, INSTALLATION), eq(budgets.day, held.day)))
    .for('update');
  const [ended] = await tx
    .update(budgetReservations)
    .set(callsBilled > 0 ? { state: 'spent', calls: callsBilled } : { state: 'returned' })
    .where(isHeld)
    .returning({ generationId: budgetReservations.generationId });
  const more = callsBilled - held.calls;
  if (!ended || more === 0) return;
  await tx
    .update(budgets)
    .set({ calls: sql`${budgets.calls} + ${more}` })
    .where(and(inArray(budgets.scope, held.scopes), eq(budgets.day, held.day)));
}
