import type { Browser, BrowserContext } from 'playwright-core';
import type { RunningApp } from '~/server/testing/app';
import { startAppProxy } from './app-proxy';
import { AppRun, type Turns } from './app-run';
import { CORPUS } from './corpus';
import { grantAll } from './grants';
import { Hits } from './hits';
import { type Cast, projectOf } from './project-of';
import { seedProject } from './seed-project';
import { openSinks } from './sinks';
import { watchPages } from './watch';

/** What came of a run: what leaked, and how each attack's turn went. */
export type Outcome = { hits: Hits; turns: Turns };

/**
 * Writes a project of attacks for a new person and runs it as they would: signed in, in the
 * workspace or on their own share page, with all permissions granted.
 */
export async function runInApp(
  browser: Browser,
  app: RunningApp,
  surface: 'workspace' | 'share',
  cast: Cast,
): Promise<Outcome> {
  const hits = new Hits();
  const sinks = await openSinks(CORPUS, hits);
  const proxy = await startAppProxy(app.url, hits);
  const { origin } = proxy;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await grantAll(context, origin);
  await watchPages(context);
  await context.request.post(`${origin}/api/auth/sign-in/anonymous`, {
    headers: { origin },
    data: {},
  });
  const scenes = projectOf(cast, { ...sinks, app: origin });
  const paths = await seedProject(app.dataDir, scenes);
  const page = await open(context, origin, paths[surface]);
  const run = new AppRun(page, scenes, hits);
  await run.begin();
  await run.play(cast.quiet);
  for (const attack of cast.rest) await run.takeTurns(attack);
  if (cast.lasting.length > 0) await run.replaceLasting(cast.lasting);
  await context.close();
  proxy.close();
  await sinks.close();
  return { hits, turns: run.turns };
}

/** Opens `path` after another page of the app, so that there is something to go back to. */
async function open(context: BrowserContext, origin: string, path: string) {
  const page = await context.newPage();
  await page.goto(`${origin}/projects`);
  await page.goto(origin + path);
  return page;
}
