import 'server-only';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Env, env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import { type Auth, createAuth } from '~/server/auth/auth';
import { readSecret } from '~/server/auth/secret';
import { openDatabase } from '~/server/db/client';
import { locateDatabase } from '~/server/db/locate';
import { listenForNotices } from '~/server/db/notify';
import { chooseModel } from '~/server/llm/choose-model';
import { createLocalRenderEngine } from '~/server/render/local-render-engine';
import type { Platform, Site } from '~/server/services/context';
import { openStorage } from '~/server/storage/open-storage';

/** A model that is busy or fails at first is asked this many more times, each time later. */
const MAX_RETRIES = 3;
/** The longest first wait before that, in ms. */
const BACKOFF_MS = 1_000;

export type App = { platform: Platform; auth: Auth };

// Next bundles instrumentation and routes apart from each other; both must meet in one pool.
declare global {
  var framewrightApp: Promise<App> | undefined;
}

/** The process's adapters, made on first use. A failed start is tried again by the next caller. */
export function getApp(): Promise<App> {
  globalThis.framewrightApp ??= createApp().catch((error) => {
    globalThis.framewrightApp = undefined;
    throw error;
  });
  return globalThis.framewrightApp;
}

async function createApp(): Promise<App> {
  const settings = env();
  const dataDir = settings.FRAMEWRIGHT_DATA;
  const { db, sql } = openDatabase(await locateDatabase(settings));
  const secret = settings.AUTH_SECRET ?? (await readSecret(dataDir));
  const limits = {
    firstTokenMs: settings.MODEL_FIRST_TOKEN_MS,
    idleMs: settings.MODEL_IDLE_MS,
    totalMs: settings.MODEL_TOTAL_MS,
    maxOutputTokens: settings.MODEL_MAX_OUTPUT_TOKENS,
    maxRetries: MAX_RETRIES,
    backoffMs: BACKOFF_MS,
  };
  return {
    platform: {
      db,
      notices: listenForNotices(sql),
      llm: { ...chooseModel(settings), limits },
      budgets: {
        guest: settings.BUDGET_GUEST_CALLS_PER_DAY,
        user: settings.BUDGET_USER_CALLS_PER_DAY,
        address: settings.BUDGET_ADDRESS_CALLS_PER_DAY,
        installation: settings.BUDGET_INSTALLATION_CALLS_PER_DAY,
      },
      storage: await openStorage(settings),
      publicAssetUrl: settings.PUBLIC_ASSET_URL ?? null,
      site: siteOf(settings),
      render: createLocalRenderEngine(),
      secret,
      processId: randomUUID(),
      renderDeadlineMs: settings.RENDER_DEADLINE_MS,
      tempDir: join(dataDir, 'tmp'),
    },
    auth: createAuth({ db, secret, appUrl: settings.APP_URL }),
  };
}

function siteOf({ APP_URL, FRAME_HOST }: Env): Site | null {
  if (!APP_URL) return null;
  return { origin: new URL(APP_URL).origin, frameManifest: () => frameManifest(FRAME_HOST) };
}
