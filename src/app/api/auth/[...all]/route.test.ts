import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createContext } from '~/server/api/context';
import { createAuth } from '~/server/auth/auth';
import { users } from '~/server/db/schema/auth';
import { createProject } from '~/server/services/project/create';
import { getProject } from '~/server/services/project/get';
import { listProjects } from '~/server/services/project/list';
import { addSceneReply, watchToEnd } from '~/server/testing/generation';
import { type HttpApp, openHttpApp, type TestBrowser } from '~/server/testing/http';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { POST } from './route';

// As in production: the library is laxer in tests. What it reads but once, the worker's set-up stubs.
vi.hoisted(() => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('TEST', '');
});

let server: ModelServer;
let app: HttpApp;

beforeAll(async () => {
  server = await startModelServer();
  app = await openHttpApp({ modelUrl: server.url });
});
afterAll(async () => {
  await app.close();
  await server.close();
  vi.unstubAllEnvs();
});

async function post(browser: TestBrowser, path: string, body: object, headers = {}) {
  const init = { method: 'POST', body: JSON.stringify(body), headers };
  return browser.take(await POST(browser.request(`/api/auth${path}`, init)));
}

const contextOf = (browser: TestBrowser) => createContext(browser.request('/'));
const newAccount = () => ({
  name: 'Ann',
  email: `${randomUUID()}@example.com`,
  password: 'long enough',
});

async function guestWithProject(prompt: string, idempotencyKey = randomUUID()) {
  const browser = app.openBrowser();
  expect((await post(browser, '/sign-in/anonymous', {})).status).toBe(200);
  const ctx = await contextOf(browser);
  const { generationId } = await createProject({ ctx, input: { prompt, idempotencyKey } });
  await watchToEnd(ctx, generationId);
  return browser;
}

async function titlesOf(browser: TestBrowser): Promise<string[]> {
  const listed = await listProjects({ ctx: await contextOf(browser) });
  return listed.map(({ title }) => title).sort();
}

it('keeps the projects of a guest who signs up, and nothing of the guest', async () => {
  const browser = await guestWithProject('Title: One');
  const guest = (await contextOf(browser)).actor;
  expect(guest).toMatchObject({ isGuest: true });
  expect((await post(browser, '/sign-up/email', newAccount())).status).toBe(200);
  const { actor } = await contextOf(browser);
  expect(actor).toMatchObject({ isGuest: false });
  expect(await titlesOf(browser)).toHaveLength(1);
  const left = (await app.platform.db.select({ id: users.id }).from(users)).map(({ id }) => id);
  expect(left).not.toContain(guest?.userId);
});

it('adds the projects of a guest who signs in to those of the account', async () => {
  const account = newAccount();
  const first = await guestWithProject('Title: One');
  await post(first, '/sign-up/email', account);
  const second = await guestWithProject('Title: Two');
  expect((await post(second, '/sign-in/email', account)).status).toBe(200);
  expect(await titlesOf(second)).toHaveLength(2);
  expect(await titlesOf(second)).toEqual(await titlesOf(first));
});

it('adds them also when guest and account have sent the same key', async () => {
  const account = newAccount();
  const key = randomUUID();
  await post(await guestWithProject('Title: One', key), '/sign-up/email', account);
  const second = await guestWithProject('Title: Two', key);
  expect((await post(second, '/sign-in/email', account)).status).toBe(200);
  expect(await titlesOf(second)).toHaveLength(2);
});

it('takes along a reply that is still being written, with all of its scenes', async () => {
  const words = 'And now the other one. '.repeat(80);
  const text = `${addSceneReply('One', 'red')}${words}\n${addSceneReply('Two', 'blue')}`;
  server.script({ kind: 'reply', text, speed: 1_000 });
  const browser = app.openBrowser();
  await post(browser, '/sign-in/anonymous', {});
  const input = { prompt: 'Two scenes', idempotencyKey: randomUUID() };
  const started = await createProject({ ctx: await contextOf(browser), input });
  expect((await post(browser, '/sign-up/email', newAccount())).status).toBe(200);
  const ctx = await contextOf(browser);
  const id = started.projectId;
  expect(await getProject({ ctx, input: { id } })).toMatchObject({
    activeGenerationId: started.generationId,
  });
  expect((await watchToEnd(ctx, started.generationId)).at(-1)).toEqual({ type: 'finished' });
  const { scenes } = await getProject({ ctx, input: { id } });
  expect(scenes.map(({ name }) => name)).toEqual(['One', 'Two']);
});

it('leaves a guest as they are when the password is wrong', async () => {
  const account = newAccount();
  await post(app.openBrowser(), '/sign-up/email', account);
  const browser = await guestWithProject('Title: Mine');
  const refused = await post(browser, '/sign-in/email', { ...account, password: 'wrong one' });
  expect(refused.status).toBe(401);
  expect(await titlesOf(browser)).toHaveLength(1);
});

it('refuses another site’s page that signs somebody in or out', async () => {
  const browser = await guestWithProject('Title: Mine');
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await post(browser, '/sign-out', {}, foreign)).status).toBe(403);
  expect((await post(app.openBrowser(), '/sign-in/email', newAccount(), foreign)).status).toBe(403);
  expect(await titlesOf(browser)).toHaveLength(1);
});

it('sets cookies that scripts cannot read, and that plain http carries unless the address is https', async () => {
  const cookieOf = async (appUrl: string | undefined) => {
    const { db, secret } = app.platform;
    const auth = createAuth({ db, secret, appUrl });
    const url = `${appUrl ?? 'http://192.168.1.5:3000'}/api/auth/sign-in/anonymous`;
    const headers = { host: new URL(url).host, origin: new URL(url).origin };
    const response = await auth.handler(new Request(url, { method: 'POST', headers }));
    return response.headers.getSetCookie().find((line) => line.includes('session_token'));
  };
  const plain = await cookieOf(undefined);
  expect(plain).toMatch(/HttpOnly/i);
  expect(plain).toMatch(/SameSite=Lax/i);
  expect(plain).not.toMatch(/Secure/i);
  expect(await cookieOf('https://video.example.com')).toMatch(/^__Secure-.*; Secure/i);
});
