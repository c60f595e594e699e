import { randomUUID } from 'node:crypto';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createContext } from '~/server/api/context';
import { createProject } from '~/server/services/project/create';
import { addSceneReply } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { POST as authenticate } from '../../auth/[...all]/route';
import { GET, POST } from './route';

let server: ModelServer;
let app: HttpApp;
let guest: TestBrowser;

beforeAll(async () => {
  server = await startModelServer();
  app = await openHttpApp({ modelUrl: server.url });
  guest = await openGuest();
});
afterAll(async () => {
  await app.close();
  await server.close();
});

async function openGuest(): Promise<TestBrowser> {
  const browser = app.openBrowser();
  const init = { method: 'POST', body: '{}' };
  browser.take(await authenticate(browser.request('/api/auth/sign-in/anonymous', init)));
  return browser;
}

type Headers = Record<string, string | null>;

function mutate(path: string, input: unknown, headers: Headers = {}) {
  const body = JSON.stringify(superjson.serialize(input));
  return POST(guest.request(`/api/trpc/${path}`, { method: 'POST', body, headers }));
}

function queryPath(path: string, input: unknown): string {
  return `/api/trpc/${path}?input=${encodeURIComponent(superjson.stringify(input))}`;
}

async function errorOf(response: Response | Promise<Response>) {
  const { error } = await (await response).json();
  return error.json;
}

describe('malformed input', () => {
  it.each([
    ['project.create', { prompt: '  ', idempotencyKey: randomUUID() }, 'prompt'],
    ['project.create', { prompt: 'x'.repeat(20_001), idempotencyKey: randomUUID() }, 'prompt'],
    ['project.create', { prompt: 'A title' }, 'idempotencyKey'],
    ['project.rename', { id: 'nonsense', title: 'A' }, 'id'],
    [
      'scene.trim',
      { sceneId: randomUUID(), durationInFrames: -1, revision: 1 },
      'durationInFrames',
    ],
    ['scene.saveCode', { sceneId: randomUUID(), tsxCode: 3, revision: 1 }, 'tsxCode'],
  ])('of %s is answered with 400 and the name of the field', async (path, input, field) => {
    const response = await mutate(path, input);
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error.data).toMatchObject({ code: 'BAD_REQUEST', reason: 'invalid_input' });
    expect(error.data.fields).toContainEqual({ field, message: expect.any(String) });
    expect(error.message).toContain(field);
  });

  it.each(['{', '[]', 'null', '"x"'])('of %j says nothing of the program', async (body) => {
    const init = { method: 'POST', body };
    const response = await POST(guest.request('/api/trpc/project.create', init));
    expect(response.status).toBe(400);
    expect((await errorOf(response)).message).toMatch(
      /^(?:Invalid input: [^.]*|This request cannot be read)\.$/,
    );
  });

  it('that is no JSON at all is a 400 too', async () => {
    const init = { method: 'POST', body: '{"json":' };
    expect((await POST(guest.request('/api/trpc/project.rename', init))).status).toBe(400);
  });

  it('is not a character that no database takes: it is dropped', async () => {
    server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
    const input = { prompt: 'A \0title\ud83d', idempotencyKey: randomUUID() };
    expect((await mutate('project.create', input)).status).toBe(200);
  });
});

describe('a change that the app’s own pages did not ask for', () => {
  const input = { prompt: 'Forged', idempotencyKey: randomUUID() };
  it.each<[string, Headers]>([
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['without the header that only the client sets', { 'x-framewright': null }],
    ['as a form', { 'x-framewright': null, 'content-type': 'text/plain' }],
  ])('%s is refused', async (_, headers) => {
    expect((await mutate('project.create', input, headers)).status).toBe(403);
  });

  it.each(['project.create', 'project.create,project.create'])(
    'cannot be had by GET: %s',
    async (path) => {
      const batch = path.includes(',') ? '&batch=1' : '';
      const serialized = superjson.serialize(input);
      const inputs = batch ? { 0: serialized, 1: serialized } : serialized;
      const url = `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(inputs))}${batch}`;
      expect((await GET(guest.request(url, { headers: { 'x-framewright': null } }))).status).toBe(
        405,
      );
    },
  );
});

it('tells a person nothing of what went wrong inside, and the log everything', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = vi.spyOn(app.platform.render, 'status');
  broken.mockRejectedValue(new Error('password=hunter2 at /etc/app'));
  const error = await errorOf(GET(guest.request('/api/trpc/system.status')));
  expect(JSON.stringify(error)).not.toContain('hunter2');
  expect(error.message).toMatch(/^Something went wrong on the server/);
  expect(log.mock.calls.join()).toContain('hunter2');
  broken.mockRestore();
  log.mockClear();

  const opened = globalThis.framewrightApp;
  globalThis.framewrightApp = Promise.reject(new Error('connection refused'));
  const refused = await errorOf(GET(guest.request('/api/trpc/project.list')));
  expect(refused.message).toMatch(/^Something went wrong on the server/);
  expect(log.mock.calls.join()).toContain('connection refused');
  globalThis.framewrightApp = opened;
  log.mockRestore();
});

describe('the events of a reply', () => {
  async function startSlowly(browser: TestBrowser): Promise<string> {
    server.script({ kind: 'hang', text: 'A few words.\n' });
    const ctx = await createContext(browser.request('/'));
    const input = { prompt: 'Slow', idempotencyKey: randomUUID() };
    return (await createProject({ ctx, input })).generationId;
  }

  async function readUntil(response: Response, wanted: string): Promise<string> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (reader && !text.includes(wanted)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    await reader?.cancel();
    return text;
  }

  it('answer "not found" to a stranger, so that their page does not ask again and again', async () => {
    const generationId = await startSlowly(await openGuest());
    const url = queryPath('chat.events', { generationId });
    const text = await readUntil(await GET(guest.request(url)), '"code"');
    expect(text).toContain('NOT_FOUND');
    expect(text).not.toContain('INTERNAL');
  });

  it.each(['x', '99999999999'])('do not take %s for the number of an event', async (last) => {
    const generationId = await startSlowly(guest);
    const url = `${queryPath('chat.events', { generationId })}&lastEventId=${last}`;
    const text = await readUntil(await GET(guest.request(url)), '"code"');
    expect(text).toContain('BAD_REQUEST');
  });

  it('are watched no longer than the page is there', async () => {
    const generationId = await startSlowly(guest);
    const { notices } = app.platform;
    let open = 0;
    const spy = vi.spyOn(notices, 'watch');
    const watch = notices.watch;
    spy.mockImplementation((...args) => {
      spy.mockRestore();
      const real = watch(...args);
      open += 1;
      return { ...real, close: () => (open -= 1) };
    });
    const response = await GET(guest.request(queryPath('chat.events', { generationId })));
    expect(await readUntil(response, 'A few words')).toContain('"started"');
    await vi.waitFor(() => expect(open).toBe(0));
  });
});
