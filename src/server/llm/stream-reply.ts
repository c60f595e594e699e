import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCode } from '~/core/generation/event';
import { mayAskAgain, waitBeforeAsking } from './ask-again';
import type { CallLog } from './call-log';
import { type CallChunk, callModel } from './call-model';
import type { LanguageModelV3 } from './language-model';
import type { Prompt } from './prompt/build-messages';

/** How patiently a model is asked. Times are in ms. */
export type StreamLimits = {
  /** Of each call, until it thinks or writes. */
  firstTokenMs: number;
  /** Longest silence after that. */
  idleMs: number;
  /** Of the whole reply, with every wait. */
  totalMs: number;
  maxOutputTokens: number;
  /** How often it is asked again when it refuses before its first word. */
  maxRetries: number;
  /** Longest first wait before that; each one after may be twice as long. */
  backoffMs: number;
};

export type ReplyChunk =
  | CallChunk
  /** Nothing has come yet; the model is asked again after this long. */
  | { type: 'asking-again'; code: FaultCode; waitMs: number };

export type ReplyRequest = {
  model: LanguageModelV3;
  prompt: Prompt;
  limits: StreamLimits;
  signal: AbortSignal;
  /** Told of every HTTP call. */
  calls?: CallLog;
};

/**
 * The model's reply to one prompt, streamed. A server that refuses or cannot be reached is
 * asked again, unless the wait would outlast the total limit; after the first word never.
 * Yields `done` only for a reply that the model ended itself; every other end throws a
 * `ModelFault`. When `signal` aborts, also in a wait, the generator returns without `done`.
 */
export async function* streamReply(request: ReplyRequest): AsyncGenerator<ReplyChunk> {
  const { limits, signal } = request;
  const until = performance.now() + limits.totalMs;
  for (let asked = 1; !signal.aborted; asked++) {
    const leftMs = Math.max(0, until - performance.now());
    const call = yield* callModel({ ...request, leftMs });
    if (call.outcome !== 'failed') return;
    const { fault, thrown, heard } = call;
    if (heard || asked > limits.maxRetries || !mayAskAgain(thrown)) throw fault;
    const waitMs = waitBeforeAsking({ thrown, asked, backoffMs: limits.backoffMs });
    if (performance.now() + waitMs >= until) throw fault;
    yield { type: 'asking-again', code: fault.code, waitMs };
    // It rejects only when the person stops.
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
