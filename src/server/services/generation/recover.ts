import { and, eq, lt, max } from 'drizzle-orm';
import type { GenerationEvent } from '~/core/generation/event';
import type { Transaction } from '~/server/db/client';
import { notify } from '~/server/db/notify';
import { chatMessages, generationEvents, generations } from '~/server/db/schema/chat';
import { ModelFault } from '~/server/llm/model-fault';
import { countBilledCalls } from '../budget/count-billed';
import { releaseLostBudgets } from '../budget/release-lost';
import { settleBudget } from '../budget/settle';
import type { Platform } from '../context';
import { proseOf } from './prose';
import { waitingSessions } from './queue';
import { workOnQueue } from './work';

/**
 * Ends every generation whose process died: failed, with the words that arrived kept and
 * a retry open; and begins what waited for one. Safe to call from any number of processes;
 * answers how many it ended.
 */
export async function recoverGenerations(platform: Platform): Promise<number> {
  const ended = await endDeadOnes(platform);
  await releaseLostBudgets(platform.db);
  for (const sessionId of await waitingSessions(platform.db)) workOnQueue(platform, sessionId);
  return ended;
}

function endDeadOnes({ db }: Platform): Promise<number> {
  return db.transaction(async (tx) => {
    const dead = await tx
      .select({ id: generations.id })
      .from(generations)
      .where(and(eq(generations.status, 'running'), lt(generations.leaseExpiresAt, new Date())))
      .for('update', { skipLocked: true });
    for (const { id } of dead) await endDead(tx, id);
    return dead.length;
  });
}

async function endDead(tx: Transaction, generationId: string): Promise<void> {
  const { code, message } = new ModelFault('interrupted');
  await tx
    .update(generations)
    .set({ status: 'failed', fault: { code, message }, finishedAt: new Date() })
    .where(eq(generations.id, generationId));
  await tx
    .update(chatMessages)
    .set({ content: await proseOf(tx, generationId) })
    .where(eq(chatMessages.generationId, generationId));
  const [last] = await tx
    .select({ sequence: max(generationEvents.sequence) })
    .from(generationEvents)
    .where(eq(generationEvents.generationId, generationId));
  await settleBudget(tx, generationId, await countBilledCalls(tx, generationId));
  const payload: GenerationEvent = { type: 'failed', code, message };
  const sequence = (last?.sequence ?? 0) + 1;
  await tx.insert(generationEvents).values({ generationId, sequence, payload });
  await notify(tx, 'generation', generationId);
}
