import { randomUUID } from 'node:crypto';
import superjson from 'superjson';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { budgets } from '~/server/db/schema/budget';
import { addSceneReply } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { POST as authenticate } from '../../auth/[...all]/route';
import { POST } from './route';

let server: ModelServer;
let app: HttpApp;

beforeAll(async () => {
  server = await startModelServer();
  server.script({ kind: 'reply', text: addSceneReply('One', 'red') });
  app = await openHttpApp({ modelUrl: server.url, budgets: { guest: 2, address: 3 } });
});

beforeEach(() => app.platform.db.delete(budgets));

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

async function create(guest: TestBrowser, address: string) {
  const input = { prompt: 'A red scene', idempotencyKey: randomUUID() };
  const body = JSON.stringify(superjson.serialize(input));
  const headers = { 'x-forwarded-for': `192.0.2.99, ${address}` };
  const init = { method: 'POST', body, headers };
  const response = await POST(guest.request('/api/trpc/project.create', init));
  const { error } = await response.json();
  return { status: response.status, message: error?.json.message, reason: error?.json.data.reason };
}

it('counts a guest and the network that the proxy names, and never stores its address', async () => {
  const guest = await openGuest();
  expect(await create(guest, '203.0.113.7')).toMatchObject({ status: 200 });
  const rows = await app.platform.db.select().from(budgets);
  expect(rows.map(({ scope }) => scope.split(' ')[0]).sort()).toEqual([
    'address',
    'guest',
    'installation',
  ]);
  expect(JSON.stringify(rows)).not.toContain('203.0.113.7');
});

it('answers 429 with a sentence at the limit of a guest, whatever network', async () => {
  const guest = await openGuest();
  await create(guest, '203.0.113.1');
  await create(guest, '203.0.113.2');
  expect(await create(guest, '203.0.113.3')).toEqual({
    status: 429,
    reason: 'limit_reached',
    message: expect.stringMatching(/^A guest can ask the model 2 times a day.*00:00 UTC/),
  });
});

it('holds for all guests of one network together, and for no other network', async () => {
  for (let count = 0; count < 3; count++) await create(await openGuest(), '203.0.113.8');
  expect(await create(await openGuest(), '203.0.113.8')).toMatchObject({
    status: 429,
    message: expect.stringContaining('From one network'),
  });
  expect(await create(await openGuest(), '203.0.113.9')).toMatchObject({ status: 200 });
});
