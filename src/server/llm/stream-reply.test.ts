import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from '~/env';
import {
  type ModelServer,
  type ScriptedAnswer,
  startModelServer,
} from '~/server/testing/model-server';
import type { CallLog } from './call-log';
import { chooseModel } from './choose-model';
import { type ReplyChunk, type StreamLimits, streamReply } from './stream-reply';

let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer();
});

afterAll(() => server.close());

const LIMITS: StreamLimits = {
  firstTokenMs: 1_000,
  idleMs: 300,
  totalMs: 4_000,
  maxOutputTokens: 1_234,
  maxRetries: 3,
  backoffMs: 20,
};

type Told = Parameters<Awaited<ReturnType<CallLog['begin']>>>[0];

/** Asks the scripted server; `onChunk` may stop. Answers all that was seen and counted. */
async function ask(
  answers: ScriptedAnswer[],
  options: {
    limits?: Partial<StreamLimits>;
    url?: string;
    onChunk?: (stop: () => void) => void;
  } = {},
) {
  server.script(...answers);
  const before = server.requests.length;
  const settings = {
    OPENAI_COMPATIBLE_BASE_URL: options.url ?? server.url,
    OPENAI_COMPATIBLE_MODEL: 'scripted',
  };
  const abort = new AbortController();
  const chunks: ReplyChunk[] = [];
  const ends: Told[] = [];
  let begun = 0;
  const calls: CallLog = {
    begin: async () => {
      begun += 1;
      return async (end) => void ends.push(end);
    },
  };
  let fault: unknown = null;
  const startedAt = performance.now();
  try {
    for await (const chunk of streamReply({
      model: chooseModel(parseEnv(settings)).model,
      prompt: {
        system: { role: 'system', content: 'You are scripted.' },
        messages: [{ role: 'user', content: 'Say it.' }],
      },
      limits: { ...LIMITS, ...options.limits },
      signal: abort.signal,
      calls,
    })) {
      chunks.push(chunk);
      options.onChunk?.(() => abort.abort());
    }
  } catch (thrown) {
    fault = thrown;
  }
  return {
    chunks,
    kinds: chunks.map(({ type }) => type),
    text: chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : '')).join(''),
    fault,
    begun,
    ends,
    outcomes: ends.map(({ outcome }) => outcome),
    requests: server.requests.slice(before),
    tookMs: performance.now() - startedAt,
  };
}

const USAGE = { inputTokens: 100, outputTokens: 50 };

it('streams a reply in one call, with the cap of its length, and says what it cost', async () => {
  const asked = await ask([{ kind: 'reply', text: 'Hello.' }]);
  expect(asked.text).toBe('Hello.');
  expect(asked.chunks.at(-1)).toEqual({ type: 'done', ...USAGE });
  expect(asked.ends).toEqual([{ outcome: 'answered', ...USAGE }]);
  expect(asked.requests).toMatchObject([{ max_tokens: 1_234 }]);
});

describe('a server that refuses before its first word', () => {
  it.each([429, 500, 503, 529])('with %d is asked again, and each wait is told', async (status) => {
    const refused = { kind: 'status', status } as const;
    const asked = await ask([refused, refused, { kind: 'reply', text: 'At last.' }]);
    expect(asked.kinds).toEqual(['asking-again', 'asking-again', 'text', 'done']);
    expect(asked.chunks[0]).toMatchObject({
      code: status === 429 ? 'rate_limited' : 'provider_error',
      waitMs: expect.any(Number),
    });
    expect(asked.outcomes).toEqual(['refused', 'refused', 'answered']);
  });

  it('is asked three more times at most', async () => {
    const asked = await ask([{ kind: 'status', status: 429 }]);
    expect(asked.fault).toMatchObject({ code: 'rate_limited' });
    expect(asked.requests).toHaveLength(4);
    expect(asked.outcomes).toEqual(Array(4).fill('refused'));
  });

  it.each([401, 400, 404])('with %d is not asked again', async (status) => {
    const asked = await ask([{ kind: 'status', status }]);
    expect(asked.requests).toHaveLength(1);
    expect(asked.kinds).toEqual([]);
  });

  it.each([
    ['seconds', { retryAfterSeconds: 1 }],
    ['a date', { retryAfter: new Date(Date.now() + 3_600_000).toUTCString() }],
  ])('names its wait as %s', async (kind, header) => {
    const refused = { kind: 'status', status: 429, ...header } as const;
    const asked = await ask([refused, { kind: 'reply', text: 'Now.' }]);
    if (kind === 'seconds') {
      expect(asked.chunks[0]).toMatchObject({ type: 'asking-again' });
      expect(asked.tookMs).toBeGreaterThan(990);
      expect(asked.text).toBe('Now.');
    } else {
      // An hour does not fit into the time for the whole reply.
      expect(asked.fault).toMatchObject({ code: 'rate_limited' });
      expect(asked.requests).toHaveLength(1);
      expect(asked.tookMs).toBeLessThan(1_000);
    }
  });

  it('ends the wait at once when the person stops', async () => {
    const asked = await ask([{ kind: 'status', status: 429, retryAfterSeconds: 3 }], {
      onChunk: (stop) => setTimeout(stop, 20),
    });
    expect(asked.kinds).toEqual(['asking-again']);
    expect(asked.fault).toBeNull();
    expect(asked.requests).toHaveLength(1);
    expect(asked.tookMs).toBeLessThan(1_500);
  });
});

it('asks a server again that cannot be reached, and names it', async () => {
  const gone = await startModelServer();
  await gone.close();
  const asked = await ask([], { url: gone.url });
  expect(asked.fault).toMatchObject({ code: 'unreachable' });
  expect(asked.begun).toBe(4);
  expect(asked.outcomes).toEqual(Array(4).fill('refused'));
});

it('asks again when the connection breaks before the first word', async () => {
  const asked = await ask([
    { kind: 'cut', text: '' },
    { kind: 'reply', text: 'Once more.' },
  ]);
  expect(asked.text).toBe('Once more.');
  expect(asked.outcomes).toEqual(['refused', 'answered']);
});

describe('after the first word', () => {
  it('never asks again, and counts the call as broken', async () => {
    const asked = await ask([
      { kind: 'cut', text: 'Half a' },
      { kind: 'reply', text: 'No.' },
    ]);
    expect(asked.fault).toMatchObject({ code: 'cut_off' });
    expect(asked.text).toBe('Half a');
    expect(asked.requests).toHaveLength(1);
    expect(asked.outcomes).toEqual(['broken']);
  });

  it('says what a reply has cost that reached its length', async () => {
    const asked = await ask([{ kind: 'length', text: 'Too long a' }]);
    expect(asked.fault).toMatchObject({ code: 'too_long' });
    expect(asked.chunks.at(-1)).toEqual({ type: 'usage', ...USAGE });
    expect(asked.ends).toEqual([{ outcome: 'answered', ...USAGE }]);
  });

  it('waits for the next word no longer than the limit', async () => {
    const asked = await ask([{ kind: 'hang', text: 'And then' }]);
    expect(asked.fault).toMatchObject({ code: 'timed_out' });
    expect(asked.outcomes).toEqual(['broken']);
  });

  it('ends when the person stops, counted as stopped', async () => {
    const asked = await ask([{ kind: 'endless', word: 'more ' }], { onChunk: (stop) => stop() });
    expect(asked.fault).toBeNull();
    expect(asked.kinds).not.toContain('done');
    expect(asked.outcomes).toEqual(['stopped']);
  });

  it('does not count the reader’s own work as silence', async () => {
    server.script({ kind: 'reply', text: 'x'.repeat(300), speed: 200 });
    const settings = { OPENAI_COMPATIBLE_BASE_URL: server.url, MODEL: 'scripted' };
    const kinds: string[] = [];
    for await (const { type } of streamReply({
      model: chooseModel(parseEnv(settings)).model,
      prompt: {
        system: { role: 'system', content: '' },
        messages: [{ role: 'user', content: 'Say it.' }],
      },
      limits: { ...LIMITS, idleMs: 200 },
      signal: new AbortController().signal,
    })) {
      kinds.push(type);
      if (kinds.length < 4) await new Promise((done) => setTimeout(done, 350));
    }
    expect(kinds.at(-1)).toBe('done');
  });
});

it('waits for the first word no longer than the limit, and asks no second time', async () => {
  const asked = await ask([{ kind: 'hang', text: '' }], { limits: { firstTokenMs: 200 } });
  expect(asked.fault).toMatchObject({ code: 'timed_out' });
  expect(asked.begun).toBe(1);
});

it('ends a reply that never ends at the total limit', async () => {
  const asked = await ask([{ kind: 'endless', word: 'more ' }], { limits: { totalMs: 600 } });
  expect(asked.fault).toMatchObject({ code: 'timed_out' });
  expect(asked.tookMs).toBeLessThan(2_000);
});

it.each<ScriptedAnswer>([{ kind: 'page' }, { kind: 'status', status: 404 }])(
  'does not take for a model what answers otherwise: %o',
  async (answer) => {
    const asked = await ask([answer]);
    expect(asked.fault).toMatchObject({ code: 'wrong_address' });
    expect(asked.requests).toHaveLength(1);
  },
);
