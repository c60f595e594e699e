import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putObject } from './s3-put';
import { createS3Client } from './s3-settings';

const ERRORS: Record<number, string> = {
  403: 'AccessDenied',
  409: 'ConditionalRequestConflict',
  412: 'PreconditionFailed',
  501: 'NotImplemented',
  503: 'SlowDown',
};

type Asked = { headers: IncomingMessage['headers']; body: string };

let server: Server;
let endpoint: string;
let directory: string;
/** What the next requests are answered with; 200 when none is left. */
let answers: number[] = [];
let asked: Asked[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 's3-put-'));
  server = createServer(async (request, response) => {
    asked.push({ headers: request.headers, body: await text(request) });
    const status = answers.shift() ?? 200;
    const code = ERRORS[status];
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(code ? `<Error><Code>${code}</Code><Message>Scripted</Message></Error>` : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
beforeEach(() => {
  answers = [];
  asked = [];
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(directory, { recursive: true });
});

const CONTENT = 'return A;';
const KEY = `components/${'a'.repeat(64)}.js.br`;

async function put(): Promise<number> {
  const path = join(directory, 'a.js');
  await writeFile(path, CONTENT);
  const keys = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = createS3Client({ endpoint, bucket: 'b', region: 'us-east-1', keys });
  return putObject(client, 'b', KEY, { path });
}

describe('putting an object into a bucket', () => {
  it('asks that nothing is written over, and says how it is to be served', async () => {
    expect(await put()).toBe(CONTENT.length);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toBe(CONTENT);
    expect(asked[0]?.headers).toMatchObject({
      'if-none-match': '*',
      'content-length': `${CONTENT.length}`,
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('is content when somebody else was first', async () => {
    answers = [412];
    expect(await put()).toBe(CONTENT.length);
    expect(asked).toHaveLength(1);
  });

  it('does without the condition where the server does not know it', async () => {
    answers = [501];
    expect(await put()).toBe(CONTENT.length);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual(['*', undefined]);
  });

  it.each([503, 409])('sends the file anew and whole after a %i', async (status) => {
    answers = [status];
    expect(await put()).toBe(CONTENT.length);
    expect(asked.map(({ body }) => body)).toEqual([CONTENT, CONTENT]);
  });

  it('gives up when the keys are refused, at once', async () => {
    answers = [403, 200];
    await expect(put()).rejects.toThrow('Scripted');
    expect(asked).toHaveLength(1);
  });
});
