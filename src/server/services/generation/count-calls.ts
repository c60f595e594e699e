import { eq } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { modelCalls } from '~/server/db/schema/chat';
import type { CallLog } from '~/server/llm/call-log';

type Call = Pick<typeof modelCalls.$inferInsert, 'generationId' | 'purpose' | 'model'>;

/** Writes a row for every call before it leaves: what was asked is known also after a kill. */
export function countCalls(db: Database, call: Call): CallLog {
  return {
    async begin() {
      const [row] = await db.insert(modelCalls).values(call).returning({ id: modelCalls.id });
      if (!row) throw new Error('The database did not return the call that it stored.');
      return async (end) => {
        await db
          .update(modelCalls)
          .set({ ...end, finishedAt: new Date() })
          .where(eq(modelCalls.id, row.id));
      };
    },
  };
}
