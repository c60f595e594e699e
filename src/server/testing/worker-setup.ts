import { inject } from 'vitest';
import { shareTestServer } from './shared-server';

shareTestServer(inject('testServer'));
