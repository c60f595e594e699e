import { and, eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { notify } from '~/server/db/notify';
import { generationEvents, generations } from '~/server/db/schema/chat';
import { settleBudget } from '../budget/settle';
import type { ServiceContext } from '../context';
import { ownGeneration } from './own-generation';
import { lockQueue } from './queue';

/**
 * Asks for a running reply to end, whatever is complete stays; takes one that waits out of the
 * queue. Harmless for one that has ended.
 */
export async function stopGeneration({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { generationId: string };
}): Promise<{ generationId: string }> {
  const { id, sessionId } = await ownGeneration(ctx, input.generationId);
  await ctx.db.transaction(async (tx) => {
    await lockQueue(tx, sessionId);
    if (!(await takeOut(tx, id))) {
      await tx
        .update(generations)
        .set({ stopRequestedAt: new Date() })
        .where(and(eq(generations.id, id), eq(generations.status, 'running')));
    }
    await notify(tx, 'generation', id);
  });
  return { generationId: id };
}

async function takeOut(tx: Transaction, id: string): Promise<boolean> {
  const [taken] = await tx
    .update(generations)
    .set({ status: 'stopped', finishedAt: new Date() })
    .where(and(eq(generations.id, id), eq(generations.status, 'queued')))
    .returning({ id: generations.id });
  if (!taken) return false;
  await settleBudget(tx, id, 0);
  const payload = { type: 'stopped' as const };
  await tx.insert(generationEvents).values({ generationId: id, sequence: 1, payload });
  return true;
}
