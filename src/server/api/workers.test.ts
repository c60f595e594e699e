import { randomUUID } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { openHttpApp } from '~/server/testing/http';
import { startWorkers } from './workers';

afterEach(() => {
  vi.useRealTimers();
});

it('starts the background work once the app can start, also when it could not at first', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = await openHttpApp();
  const watch = vi.spyOn(app.platform.notices, 'watch');
  const opened = globalThis.framewrightApp;
  globalThis.framewrightApp = Promise.reject(new Error(`No database ${randomUUID()}`));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  startWorkers();
  await vi.waitFor(() => expect(log).toHaveBeenCalled());
  expect(watch).not.toHaveBeenCalled();
  globalThis.framewrightApp = opened;
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(watch).toHaveBeenCalledWith('render', expect.anything()));
  log.mockRestore();
});
