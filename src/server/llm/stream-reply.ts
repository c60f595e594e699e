import { streamText } from 'ai';
import { StorablePieces } from '~/core/storable-text';
import { faultOf, ModelFault } from './model-fault';
import type { Prompt } from './prompt/build-messages';
import { type LanguageModelV3, watchRefusals } from './watch-refusals';

/** How long to wait for the model, in ms, and how often to ask again when it refuses before its first word. */
export type StreamLimits = {
  firstTokenMs: number;
  idleMs: number;
  totalMs: number;
  maxRetries: number;
};

export type ReplyChunk =
  | { type: 'text'; text: string }
  | { type: 'done'; inputTokens: number | null; outputTokens: number | null };

export type ReplyRequest = {
  model: LanguageModelV3;
  prompt: Prompt;
  limits: StreamLimits;
  signal: AbortSignal;
};

/**
 * One streamed model call. Yields text as it comes, in pieces that can be stored, and
 * `done` only for a reply that the model ended itself; every other end throws a
 * `ModelFault`. When `signal` aborts, the generator returns without `done`.
 */
export async function* streamReply(request: ReplyRequest): AsyncGenerator<ReplyChunk> {
  const { prompt, limits, signal } = request;
  const { model, lastRefusal } = watchRefusals(request.model);
  const timeout = new AbortController();
  const total = setTimeout(() => timeout.abort(), limits.totalMs);
  let silence = setTimeout(() => timeout.abort(), limits.firstTokenMs);
  let began = false;
  const pieces = new StorablePieces();
  try {
    const { fullStream } = streamText({
      model,
      ...prompt,
      maxRetries: limits.maxRetries,
      abortSignal: AbortSignal.any([signal, timeout.signal]),
      // Errors arrive as parts of the stream; the default prints them as well.
      onError: () => undefined,
    });
    for await (const part of fullStream) {
      if (part.type === 'text-delta' || part.type === 'reasoning-delta') {
        clearTimeout(silence);
        silence = setTimeout(() => timeout.abort(), limits.idleMs);
      }
      if (part.type === 'text-delta' && part.text) {
        began = true;
        const text = pieces.push(part.text);
        if (text) yield { type: 'text', text };
      } else if (part.type === 'error') {
        throw part.error;
      } else if (part.type === 'abort') {
        break;
      } else if (part.type === 'finish') {
        if (part.finishReason === 'length') throw new ModelFault('too_long');
        if (part.finishReason !== 'stop')
          throw new ModelFault(began ? 'cut_off' : 'provider_error');
        const rest = pieces.end();
        if (rest) yield { type: 'text', text: rest };
        const { inputTokens, outputTokens } = part.totalUsage;
        yield {
          type: 'done',
          inputTokens: inputTokens ?? null,
          outputTokens: outputTokens ?? null,
        };
        return;
      }
    }
    throw new ModelFault('cut_off');
  } catch (thrown) {
    if (signal.aborted) return;
    if (timeout.signal.aborted && lastRefusal()) throw faultOf(lastRefusal(), false);
    if (timeout.signal.aborted) throw new ModelFault('timed_out', { cause: thrown });
    throw faultOf(thrown, began);
  } finally {
    clearTimeout(total);
    clearTimeout(silence);
  }
}
