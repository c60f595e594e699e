import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from '~/env';
import { listenForNotices } from '~/server/db/notify';
import { users } from '~/server/db/schema/auth';
import { chooseModel } from '~/server/llm/choose-model';
import { createLocalRenderEngine } from '~/server/render/local-render-engine';
import type { Platform, ServiceContext } from '~/server/services/context';
import { createLocalStorage } from '~/server/storage/local-storage';
import { createTestDatabase } from './database';

const PLENTY = { guest: 10_000, user: 10_000, address: 10_000, installation: 10_000 };

export type TestPlatform = {
  platform: Platform;
  /** A new account and a context that acts for it. */
  signIn(): Promise<ServiceContext & { actor: NonNullable<ServiceContext['actor']> }>;
  close(): Promise<void>;
};

/**
 * Every adapter for real, on a database and a directory of the test's own. Without a model
 * server the demo model answers.
 */
export async function createTestPlatform(
  settings: {
    modelUrl?: string;
    limits?: Partial<Platform['llm']['limits']>;
    budgets?: Partial<Platform['budgets']>;
    storage?: Platform['storage'];
    /** For measuring: the database waits for the disk, as the app's does. */
    durable?: boolean;
  } = {},
): Promise<TestPlatform> {
  const { db, sql, drop } = await createTestDatabase({ durable: settings.durable });
  const directory = await mkdtemp(join(tmpdir(), 'framewright-test-'));
  const model = settings.modelUrl
    ? { OPENAI_COMPATIBLE_BASE_URL: settings.modelUrl, OPENAI_COMPATIBLE_MODEL: 'scripted' }
    : {};
  const limits = {
    firstTokenMs: 5_000,
    idleMs: 5_000,
    totalMs: 20_000,
    maxOutputTokens: 16_000,
    maxRetries: 0,
    backoffMs: 20,
    ...settings.limits,
  };
  const platform: Platform = {
    db,
    notices: listenForNotices(sql),
    llm: { ...chooseModel(parseEnv(model)), limits },
    budgets: { ...PLENTY, ...settings.budgets },
    storage: settings.storage ?? createLocalStorage(join(directory, 'objects')),
    publicAssetUrl: null,
    site: null,
    render: createLocalRenderEngine(),
    secret: randomUUID() + randomUUID(),
    processId: randomUUID(),
    renderDeadlineMs: 60_000,
    tempDir: join(directory, 'tmp'),
  };
  return {
    platform,
    async signIn() {
      const id = randomUUID();
      await db.insert(users).values({ id, name: 'Test', email: `${id}@example.com` });
      return { ...platform, actor: { userId: id, isGuest: false } };
    },
    async close() {
      await drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
