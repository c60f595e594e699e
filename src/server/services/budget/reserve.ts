import { sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { budgetReservations, budgets } from '~/server/db/schema/budget';
import { dayOf } from './day';
import { refusal } from './refusal';
import { type BudgetContext, type BudgetScope, scopesOf } from './scopes';

/**
 * Takes `calls` model calls out of every budget of the one who asks, for a generation whose row
 * is in the database: all of them, or none and `limit_reached`. A second time for the same
 * generation changes nothing, and the demo model costs nothing. Call it as the last thing in its
 * transaction: it holds the installation's row until the commit.
 */
export async function reserveBudget(
  tx: Transaction,
  ctx: BudgetContext,
  { generationId, calls, now = new Date() }: { generationId: string; calls: number; now?: Date },
): Promise<void> {
  if (ctx.llm.kind === 'demo') return;
  const scopes = scopesOf(ctx);
  const day = dayOf(now);
  const [reserved] = await tx
    .insert(budgetReservations)
    .values({ generationId, day, scopes: scopes.map(({ scope }) => scope), calls })
    .onConflictDoNothing()
    .returning({ generationId: budgetReservations.generationId });
  if (!reserved) return;
  for (const scope of scopes) {
    if (!(await take(tx, scope, day, calls))) throw refusal(scope, now);
  }
}

/** One statement that counts and compares: two processes can never both take the last call. */
async function take(
  tx: Transaction,
  { scope, limit }: BudgetScope,
  day: string,
  calls: number,
): Promise<boolean> {
  if (calls > limit) return false;
  const counted = sql<number>`${budgets.calls} + excluded.calls`;
  const [row] = await tx
    .insert(budgets)
    .values({ scope, day, calls })
    .onConflictDoUpdate({
      target: [budgets.scope, budgets.day],
      set: { calls: counted },
      setWhere: sql`${counted} <= ${limit}`,
    })
    .returning({ scope: budgets.scope });
  return row !== undefined;
}
