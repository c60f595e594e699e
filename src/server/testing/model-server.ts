import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two pieces of a reply that has a speed, in ms. */
const TICK_MS = 50;

/** What the server does with one request; every kind is something that real servers do. */
export type ScriptedAnswer =
  | {
      kind: 'reply';
      text: string /** Characters per second; all at once without. */;
      speed?: number;
    }
  /** Ends the connection in the middle of the stream, after `text`. */
  | { kind: 'cut'; text: string }
  /** Sends `text`, then nothing, and never ends. */
  | { kind: 'hang'; text: string }
  /** Goes on sending a word every 50 ms and never ends. */
  | { kind: 'endless'; word: string }
  /** Ends as if the length limit had been reached. */
  | { kind: 'length'; text: string }
  /** A web page, as a wrong address or a proxy in between answers. */
  | { kind: 'page' }
  /** `retryAfter` is the header's text, where it is not a number of seconds. */
  | { kind: 'status'; status: number; retryAfterSeconds?: number; retryAfter?: string };

export type ModelServer = {
  /** For `OPENAI_COMPATIBLE_BASE_URL`. */
  url: string;
  /** Answers that the next requests get, in order; when none is left, the last one again. */
  script(...answers: ScriptedAnswer[]): void;
  /** Bodies of the requests so far. */
  requests: { model: string; messages: { role: string; content: string }[] }[];
  /** When the first byte of text of the newest answer was handed over, in ms since 1970. */
  readonly firstByteAt: number;
  /** When the last byte of text of the newest answer was handed over, in ms since 1970. */
  readonly lastByteAt: number;
  close(): Promise<void>;
};

/**
 * A local server that speaks the OpenAI chat-completions protocol with streaming
 * (https://platform.openai.com/docs/api-reference/chat) and answers as told.
 */
export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelServer['requests'] = [];
  let firstByteAt = Number.NaN;
  let lastByteAt = Number.NaN;
  let answers: ScriptedAnswer[] = [{ kind: 'reply', text: 'Hello.' }];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await readBody(request));
    requests.push(body);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer) {
      await play(answer, response, {
        onFirstByte: () => {
          firstByteAt = Date.now();
        },
        onLastByte: () => {
          lastByteAt = Date.now();
        },
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    script: (...next) => {
      answers = next;
    },
    requests,
    get firstByteAt() {
      return firstByteAt;
    },
    get lastByteAt() {
      return lastByteAt;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function play(
  answer: ScriptedAnswer,
  response: ServerResponse,
  { onFirstByte, onLastByte }: { onFirstByte: () => void; onLastByte: () => void },
): Promise<void> {
  if (answer.kind === 'status') {
    const { status, retryAfterSeconds, retryAfter = retryAfterSeconds } = answer;
    const headers = retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` };
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: `Scripted ${status}`, type: 'scripted' } }));
    return;
  }
  if (answer.kind === 'page') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Welcome</title><h1>Welcome</h1>');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if (answer.kind === 'endless') {
    while (!response.destroyed) {
      send(response, { content: answer.word });
      await sleep(TICK_MS);
    }
    return;
  }
  onFirstByte();
  await sendText(response, answer.text, answer.kind === 'reply' ? answer.speed : undefined);
  onLastByte();
  if (answer.kind === 'cut') {
    // Let the bytes leave first, or the reset overtakes them.
    await sleep(50);
    response.destroy();
  } else if (answer.kind !== 'hang') {
    send(response, {}, answer.kind === 'length' ? 'length' : 'stop');
    response.end('data: [DONE]\n\n');
  }
}

async function sendText(response: ServerResponse, text: string, speed?: number): Promise<void> {
  const size = speed ? Math.max(1, Math.round((speed * TICK_MS) / 1000)) : 400;
  const began = performance.now();
  for (let at = 0, tick = 1; at < text.length && !response.destroyed; at += size, tick++) {
    send(response, { content: text.slice(at, at + size) });
    // By the clock, not one wait after the other: a late timer must not make the reply longer.
    if (speed) await sleep(Math.max(0, began + tick * TICK_MS - performance.now()));
  }
}

function send(response: ServerResponse, delta: { content?: string }, finish: string | null = null) {
  const chunk = {
    id: 'scripted',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: finish }],
    ...(finish ? { usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 } } : {}),
  };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}
