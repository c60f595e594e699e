import { inject, vi } from 'vitest';
import { shareTestServer } from './shared-server';

shareTestServer(inject('testServer'));

// The library of accounts looks once, when it is first loaded, and would be laxer ever after.
vi.stubEnv('NODE_ENV', 'production');
await import('@better-auth/core/env');
vi.unstubAllEnvs();
