import { eq } from 'drizzle-orm';
import { ReplyParser } from '~/core/reply/reply-parser';
import { logError, logWarning } from '~/log';
import { generations } from '~/server/db/schema/chat';
import { ModelFault } from '~/server/llm/model-fault';
import { streamReply } from '~/server/llm/stream-reply';
import type { Platform } from '../context';
import { endGeneration } from './end';
import { EventLog } from './event-log';
import { holdLease } from './lease';
import { loadPrompt } from './load-prompt';
import { ReplyTaker } from './reply-taker';

/**
 * The whole of one generation: asks the model, stores every scene as soon as it is
 * complete, and ends the row as succeeded, stopped or failed with a reason. Rejects
 * only when the database itself fails; the lease then runs out and `recover` ends it.
 */
export async function runGeneration(platform: Platform, generationId: string): Promise<void> {
  const [generation] = await platform.db
    .select()
    .from(generations)
    .where(eq(generations.id, generationId));
  if (!generation) throw new Error('There is no such generation.');
  const lease = holdLease(platform, generationId);
  const log = new EventLog(platform.db, generationId, lease.lose);
  const parser = new ReplyParser();
  const { model, name, limits } = platform.llm;
  try {
    log.add({ type: 'started', model: name });
    const { prompt, sceneIds } = await loadPrompt(platform.db, generation);
    const taker = new ReplyTaker(log, generation, sceneIds);
    let tokens = { inputTokens: null as number | null, outputTokens: null as number | null };
    let fault: ModelFault | null = null;
    try {
      const { signal } = lease;
      for await (const chunk of streamReply({ model, prompt, limits, signal })) {
        if (chunk.type === 'done') {
          tokens = chunk;
          for (const event of parser.end()) await taker.take(event);
        } else if (chunk.type === 'usage') tokens = chunk;
        else if (chunk.type === 'asking-again') log.add(chunk);
        else {
          lease.saveReply(chunk.text);
          for (const event of parser.push(chunk.text)) await taker.take(event);
        }
      }
    } catch (thrown) {
      if (!(thrown instanceof ModelFault)) throw thrown;
      fault = thrown;
      logWarning(`Generation ${generationId} ended as ${thrown.code}`, thrown.cause);
    }
    const { text } = taker;
    const isStopped = lease.signal.aborted && !lease.isLost;
    if (lease.isLost) fault ??= new ModelFault('internal');
    else if (!isStopped && !taker.acted)
      fault ??= new ModelFault(text.trim() === '' ? 'no_answer' : 'no_scene');
    const status = fault ? 'failed' : isStopped ? 'stopped' : 'succeeded';
    await endGeneration(log, { generationId, status, fault, text, reply: lease.reply, ...tokens });
  } catch (thrown) {
    logError(`Generation ${generationId} failed on the server`, thrown);
    const fault = new ModelFault('internal', { cause: thrown });
    const { reply } = lease;
    await endGeneration(log, { generationId, status: 'failed', fault, text: null, reply });
  } finally {
    await lease.release();
  }
}
