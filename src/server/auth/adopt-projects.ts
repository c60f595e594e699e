import { eq } from 'drizzle-orm';
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
    for (const table of [projects, generations, shares, renders]) {
      await tx.update(table).set({ ownerId: to }).where(eq(table.ownerId, from));
    }
  });
}
