import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startControlSite } from './control/site';
import { CORPUS } from './corpus';
import { Hits } from './hits';
import { launchHostileBrowser } from './hostile-browser';
import { runControl } from './run-control';
import { openSinks } from './sinks';

const hits = new Hits();
let browser: Browser;

beforeAll(async () => {
  browser = await launchHostileBrowser();
  const sinks = await openSinks(CORPUS, hits);
  const site = await startControlSite(CORPUS, (origin) => ({ ...sinks, app: origin }), hits);
  await runControl(browser, site.origin, hits);
  site.close();
  await sinks.close();
});

afterAll(() => browser?.close());

// An attack that does not even get through here proves nothing by failing in the app.
it.each(CORPUS.map(({ name }) => name))('%s leaks where nothing is protected', (name) => {
  expect(hits.of(name)).not.toEqual([]);
});
