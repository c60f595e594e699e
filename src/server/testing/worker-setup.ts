import { afterAll, inject, vi } from 'vitest';
import { shareTestServer } from './shared-server';

shareTestServer(inject('testServer'));

// The library of accounts looks once, when it is first loaded, and would be laxer ever after.
vi.stubEnv('NODE_ENV', 'production');
await import('@better-auth/core/env');
vi.unstubAllEnvs();

// Files of one worker share its globals: what one puts in their place, the next must not find.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
