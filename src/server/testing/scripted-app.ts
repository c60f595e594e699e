import type { Browser, BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { type RunningApp, startApp } from './app';
import { launchBrowser } from './browser';
import { type ModelServer, startModelServer } from './model-server';
import { noteApp } from './noted-apps';

/** More calls in a day than all files together make from this one address. */
const PLENTY = '10000';

export type ScriptedApp = {
  app: RunningApp;
  /** The model that answers for the app, as it is told. */
  model: ModelServer;
  browser: Browser;
  /** A person of their own, with a window as wide as most. */
  context: BrowserContext;
  /** Closes every page that was opened since. */
  close(): Promise<void>;
};

type Shared = Pick<ScriptedApp, 'app' | 'model' | 'browser'>;

let shared: Promise<Shared> | undefined;

/**
 * An app with a scripted model, and a browser, which all test files of one worker share: for those
 * that only need a person and a project of their own. Whoever stops the app starts one of their own.
 */
export async function openScriptedApp(): Promise<ScriptedApp> {
  shared ??= start();
  const { app, model, browser } = await shared;
  model.requests.length = 0;
  return {
    app,
    model,
    browser,
    context: await browser.newContext({ viewport: { width: 1440, height: 900 } }),
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
  };
}

async function start(): Promise<Shared> {
  const model = await startModelServer();
  const env = {
    OPENAI_COMPATIBLE_BASE_URL: model.url,
    OPENAI_COMPATIBLE_MODEL: 'scripted',
    BUDGET_GUEST_CALLS_PER_DAY: PLENTY,
    BUDGET_ADDRESS_CALLS_PER_DAY: PLENTY,
    BUDGET_INSTALLATION_CALLS_PER_DAY: PLENTY,
  };
  const [app, browser] = await Promise.all([startApp({ env }), launchBrowser()]);
  await noteApp(inject('notedApps'), app);
  return { app, model, browser };
}
