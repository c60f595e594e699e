import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type HttpApp, openHttpApp } from '~/server/testing/http';
import { GET } from './route';

let app: HttpApp;

beforeAll(async () => {
  app = await openHttpApp();
});
afterAll(() => app.close());

it('tells the state of every part', async () => {
  const response = await GET();
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: 'ok',
    database: { ok: true, message: null },
    storage: { ok: true, message: null },
    renderer: { ok: expect.any(Boolean) },
    model: { ok: true, kind: 'demo', name: 'Demo model' },
  });
});

it('answers 503, and gives nothing away, when the database does not answer or nothing starts', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = vi.spyOn(app.platform.db, 'execute');
  broken.mockRejectedValue(new Error('password authentication failed for hunter2'));
  const down = await GET();
  expect(down.status).toBe(503);
  const text = await down.text();
  expect(JSON.parse(text)).toMatchObject({ status: 'down', database: { ok: false } });
  expect(text).not.toContain('hunter2');
  broken.mockRestore();

  const opened = globalThis.framewrightApp;
  globalThis.framewrightApp = Promise.reject(new Error('postgres://user:hunter2@host'));
  const failed = await GET();
  expect(failed.status).toBe(503);
  expect(await failed.text()).not.toContain('hunter2');
  globalThis.framewrightApp = opened;
  log.mockRestore();
});
