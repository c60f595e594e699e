import { APICallError } from 'ai';
import { StorablePieces } from '~/core/storable-text';
import type { CallLog, CallOutcome } from './call-log';
import type { LanguageModelV3 } from './language-model';
import { faultOf, ModelFault } from './model-fault';
import { Patience } from './patience';
import type { Prompt } from './prompt/build-messages';
import { providerPrompt } from './provider-prompt';

export type Usage = { inputTokens: number | null; outputTokens: number | null };

export type CallChunk =
  | { type: 'text'; text: string }
  /** What a reply has cost that the model did not end itself. */
  | ({ type: 'usage' } & Usage)
  | ({ type: 'done' } & Usage);

export type ModelCall = {
  model: LanguageModelV3;
  prompt: Prompt;
  /** In ms, and in tokens. */
  limits: { firstTokenMs: number; idleMs: number; maxOutputTokens: number };
  /** What is left of the time for the whole reply, in ms. */
  leftMs: number;
  signal: AbortSignal;
  calls?: CallLog;
};

/** `heard` is whether the model had begun to think or to write: that much is paid for. */
export type CallResult =
  | { outcome: 'answered' | 'stopped' }
  | { outcome: 'failed'; fault: ModelFault; thrown: unknown; heard: boolean };

/**
 * One HTTP call of the model's server. Yields text as it comes, in pieces that can be stored,
 * and `done` only for a reply that the model ended itself; a failure is the returned value.
 * Rejects only with the call log's own errors.
 */
export async function* callModel(call: ModelCall): AsyncGenerator<CallChunk, CallResult> {
  const { limits, signal } = call;
  const end = await call.calls?.begin();
  const patience = new Patience(call.leftMs);
  const pieces = new StorablePieces();
  let usage: Usage = { inputTokens: null, outputTokens: null };
  // A reader that leaves in the middle has stopped it.
  let outcome: CallOutcome = 'stopped';
  let heard = false;
  try {
    patience.expect(limits.firstTokenMs);
    // The provider itself, not `streamText` around it: that costs three times as much for each
    // piece, and with a hundred replies at once the pieces are what a core is busy with.
    const { stream } = await call.model.doStream({
      prompt: providerPrompt(call.prompt),
      maxOutputTokens: limits.maxOutputTokens,
      abortSignal: AbortSignal.any([signal, patience.signal]),
    });
    for await (const part of stream) {
      if (part.type === 'text-delta' || part.type === 'reasoning-delta') {
        heard ||= part.delta !== '';
        const text = part.type === 'text-delta' ? pieces.push(part.delta) : '';
        patience.pause();
        if (text) yield { type: 'text', text };
        patience.expect(limits.idleMs);
      } else if (part.type === 'reasoning-start') {
        // It has begun to think, and some models keep their thoughts to themselves.
        patience.expect(limits.firstTokenMs);
      } else if (part.type === 'error') {
        throw part.error;
      } else if (part.type === 'finish') {
        patience.end();
        const { inputTokens, outputTokens } = part.usage;
        usage = {
          inputTokens: inputTokens.total ?? null,
          outputTokens: outputTokens.total ?? null,
        };
        const rest = pieces.end();
        if (rest) yield { type: 'text', text: rest };
        if (part.finishReason.unified !== 'stop') {
          yield { type: 'usage', ...usage };
          throw faultOfFinish(part.finishReason.unified, heard);
        }
        outcome = 'answered';
        yield { type: 'done', ...usage };
        return { outcome };
      }
    }
    throw new ModelFault('cut_off');
  } catch (thrown) {
    if (signal.aborted) return { outcome: 'stopped' };
    outcome = outcomeOf(thrown);
    if (!patience.isOver)
      return { outcome: 'failed', fault: faultOf(thrown, heard), thrown, heard };
    const fault = new ModelFault('timed_out', { cause: thrown });
    return { outcome: 'failed', fault, thrown: fault, heard };
  } finally {
    patience.end();
    await end?.({ outcome, ...usage });
  }
}

function faultOfFinish(reason: string, heard: boolean): ModelFault {
  if (reason === 'length') return new ModelFault('too_long');
  return new ModelFault(heard ? 'cut_off' : 'provider_error');
}

function outcomeOf(thrown: unknown): CallOutcome {
  if (thrown instanceof ModelFault) return thrown.code === 'too_long' ? 'answered' : 'broken';
  if (!APICallError.isInstance(thrown)) return 'broken';
  return thrown.statusCode === undefined || thrown.statusCode >= 400 ? 'refused' : 'broken';
}
