import { and, eq } from 'drizzle-orm';
import type { GenerationEvent } from '~/core/generation/event';
import { chatMessages, type GenerationStatus, generations } from '~/server/db/schema/chat';
import type { ModelFault } from '~/server/llm/model-fault';
import { countBilledCalls } from '../budget/count-billed';
import { settleBudget } from '../budget/settle';
import type { EventLog } from './event-log';

export type GenerationEnd = {
  generationId: string;
  status: Exclude<GenerationStatus, 'queued' | 'running'>;
  fault: ModelFault | null;
  /** The prose for the assistant's message; null leaves the message as it is. */
  text: string | null;
  reply: string;
  inputTokens?: number | null;
  outputTokens?: number | null;
};

/** Ends a running generation: the row, the assistant's message and the last event, together. */
export function endGeneration(log: EventLog, end: GenerationEnd): Promise<void> {
  const { generationId, status, reply, text, inputTokens, outputTokens } = end;
  const fault = end.fault && { code: end.fault.code, message: end.fault.message };
  const event: GenerationEvent = fault
    ? { type: 'failed', ...fault }
    : { type: status === 'stopped' ? 'stopped' : 'finished' };
  return log.commit(async (tx) => {
    const [ended] = await tx
      .update(generations)
      .set({ status, fault, reply, inputTokens, outputTokens, finishedAt: new Date() })
      .where(and(eq(generations.id, generationId), eq(generations.status, 'running')))
      .returning({ id: generations.id });
    // Another process has ended it: this one's lease had run out.
    if (!ended) return null;
    if (text !== null) {
      await tx
        .update(chatMessages)
        .set({ content: text.trim() })
        .where(eq(chatMessages.generationId, generationId));
    }
    await settleBudget(tx, generationId, await countBilledCalls(tx, generationId));
    return event;
  });
}
