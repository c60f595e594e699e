import { eq } from 'drizzle-orm';
import { ReplyParser } from '~/core/reply/reply-parser';
import { logError, logWarning } from '~/log';
import { generations } from '~/server/db/schema/chat';
import { ModelFault } from '~/server/llm/model-fault';
import { streamReply } from '~/server/llm/stream-reply';
import type { Platform } from '../context';
import { compileSource } from '../scene/compile-source';
import { countCalls } from './count-calls';
import { endGeneration, type GenerationEnd } from './end';
import { EventLog } from './event-log';
import { type HeldLease, holdLease } from './lease';
import { loadPrompt } from './load-prompt';
import type { GenerationRow } from './own-generation';
import { ReplyTaker } from './reply-taker';
import { askWholeScene, wholeScenePrompt } from './whole-scene';

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
  const log = new EventLog(platform, generationId, lease.lose);
  const end = (how: Pick<GenerationEnd, 'status' | 'fault' | 'text'> & Partial<GenerationEnd>) =>
    endGeneration(log, { generationId, reply: lease.reply, ...how });
  try {
    await end(await answer({ platform, generation, lease, log }));
  } catch (thrown) {
    logError(`Generation ${generationId} failed on the server`, thrown);
    const fault = new ModelFault('internal', { cause: thrown });
    await end({ status: 'failed', fault, text: null });
  } finally {
    await lease.release();
  }
}

type Work = {
  platform: Platform;
  generation: GenerationRow;
  lease: HeldLease;
  log: EventLog;
};

/** Takes the model's reply in, as far as it comes. Rejects with defects and the database's errors. */
async function answer({ platform, generation, lease, log }: Work) {
  const { model, name, limits } = platform.llm;
  const { signal } = lease;
  log.add({ type: 'started', model: name });
  const { prompt, project, sceneIds } = await loadPrompt(platform, generation);
  const taker = new ReplyTaker(log, generation, sceneIds, (tsxCode) =>
    compileSource(platform.db, tsxCode),
  );
  const parser = new ReplyParser();
  const request = { model, limits, signal };
  const callsOf = (purpose: 'reply' | 'scene') =>
    countCalls(platform.db, { generationId: generation.id, purpose, model: name });
  let tokens = { inputTokens: null as number | null, outputTokens: null as number | null };
  let fault: ModelFault | null = null;
  let isWhole = false;
  try {
    for await (const chunk of streamReply({ ...request, prompt, calls: callsOf('reply') })) {
      if (chunk.type === 'asking-again') log.add(chunk);
      else if (chunk.type === 'text') {
        lease.saveReply(chunk.text);
        for (const event of parser.push(chunk.text)) await taker.take(event);
      } else {
        tokens = chunk;
        if (chunk.type !== 'done') continue;
        isWhole = true;
        // Now, not when the call has been written down as answered: somebody waits for the scene.
        for (const event of parser.end()) await taker.take(event);
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof ModelFault)) throw thrown;
    fault = thrown;
    logWarning(`Generation ${generation.id} ended as ${thrown.code}`, thrown.cause);
  }
  if (isWhole) {
    await taker.takeMissed(async (edit) => {
      const message = generation.prompt;
      const question = { project, sceneIds, edit, message };
      const prompt = await wholeScenePrompt(platform.db, question);
      return askWholeScene({ ...request, prompt, calls: callsOf('scene') });
    });
  } else {
    // Of a reply that broke off, only the words that were held back: half a scene is none.
    for (const event of parser.end()) if (event.type === 'text') await taker.take(event);
  }
  const { text, acted } = taker;
  const isStopped = signal.aborted && !lease.isLost;
  if (lease.isLost) fault ??= new ModelFault('internal');
  else if (!isStopped && !acted) {
    fault ??= new ModelFault(text.trim() === '' ? 'no_answer' : 'no_scene');
  }
  const status = fault ? 'failed' : isStopped ? 'stopped' : 'succeeded';
  return {
    status,
    fault,
    text,
    inputTokens: tokens.inputTokens,
    outputTokens: tokens.outputTokens,
  } as const;
}
