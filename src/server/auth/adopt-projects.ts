import { eq, sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { generations } from '~/server/db/schema/chat';
import { renders, shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';

/**
 * Gives everything of a guest to the account that they signed up or in with. Runs before
 * the guest's row is deleted, which would otherwise take all of it along.
 */
export async function adoptProjects(
  db: Database,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of [projects, generations, renders]) {
      const key = table.idempotencyKey;
      // A page may have sent one key as both; what the account asked with it stays its answer.
      const used = sql`select ${key} from ${table} where ${table.ownerId} = ${to}`;
      const idempotencyKey = sql`case when ${key} in (${used}) then gen_random_uuid() else ${key} end`;
      await tx.update(table).set({ ownerId: to, idempotencyKey }).where(eq(table.ownerId, from));
    }
    await tx.update(shares).set({ ownerId: to }).where(eq(shares.ownerId, from));
  });
}
