import type { LanguageModelV3 } from '../language-model';
import { type CallOptions, readConversation, type StreamPart } from './conversation';
import { writeReply } from './reply';
import { respond } from './respond';

export type DemoModelOptions = {
  /** Milliseconds between two chunks; 0 for tests. */
  chunkDelayMs?: number;
  /** Characters per chunk. */
  chunkChars?: number;
};

export const DEMO_MODEL_ID = 'demo';

// About four characters per token: good enough for a counter that nobody pays for.
function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}

function usage(asked: string, answer: string): Extract<StreamPart, { type: 'finish' }>['usage'] {
  const input = tokens(asked);
  const output = tokens(answer);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}

/** Resolves after `ms`, or rejects with the signal's reason as soon as it aborts. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Pieces of `size` UTF-16 units that never cut a surrogate pair in two. */
function* chunks(text: string, size: number): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + Math.max(1, size));
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end++;
    yield text.slice(start, end);
    start = end;
  }
}

/**
 * The model that answers when no provider is configured. It needs no network: it reads the
 * project and the message from the last user message and writes the reply form of all models.
 * An aborted call rejects (or errors its stream) with the signal's reason.
 */
export function createDemoModel(options: DemoModelOptions = {}): LanguageModelV3 {
  const { chunkDelayMs = 12, chunkChars = 96 } = options;
  const stop = { unified: 'stop', raw: 'stop' } as const;
  const asked = (call: CallOptions) => JSON.stringify(call.prompt);
  const answer = (call: CallOptions) => writeReply(respond(readConversation(call.prompt)));

  async function* parts(call: CallOptions): AsyncGenerator<StreamPart> {
    const text = answer(call);
    yield { type: 'stream-start', warnings: [] };
    yield { type: 'response-metadata', modelId: DEMO_MODEL_ID };
    yield { type: 'text-start', id: '0' };
    for (const delta of chunks(text, chunkChars)) {
      await pause(chunkDelayMs, call.abortSignal);
      yield { type: 'text-delta', id: '0', delta };
    }
    yield { type: 'text-end', id: '0' };
    yield { type: 'finish', finishReason: stop, usage: usage(asked(call), text) };
  }

  return {
    specificationVersion: 'v3',
    provider: 'framewright',
    modelId: DEMO_MODEL_ID,
    supportedUrls: {},
    async doGenerate(call) {
      call.abortSignal?.throwIfAborted();
      const text = answer(call);
      return {
        content: [{ type: 'text', text }],
        finishReason: stop,
        usage: usage(asked(call), text),
        warnings: [],
      };
    },
    async doStream(call) {
      call.abortSignal?.throwIfAborted();
      const source = parts(call);
      const stream = new ReadableStream<StreamPart>({
        async pull(controller) {
          try {
            const { done, value } = await source.next();
            if (done) controller.close();
            else controller.enqueue(value);
          } catch (error) {
            controller.error(error);
          }
        },
        async cancel() {
          await source.return(undefined);
        },
      });
      return { stream };
    },
  };
}
