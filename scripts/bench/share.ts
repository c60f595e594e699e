import type { Browser } from 'playwright-core';
import { type RunningApp, startApp } from '../../src/server/testing/app';
import { launchBrowser, startProject } from '../../src/server/testing/browser';
import { startModelServer } from '../../src/server/testing/model-server';
import { demoScenes } from './demo-scenes';
import { type Baselines, startBaselines } from './share/baselines';
import { openShared } from './share/open-shared';
import { type PlainBrowser, startPlainBrowser } from './share/plain-browser';
import { benchShareServer } from './share/server';
import { showVisits } from './share/table';
import { CONDITIONS, type Visit, visit } from './share/visit';

const COUNTS = [1, 10];
/** Visits of each page; the median is shown. */
const ROUNDS = 7;

/**
 * A share page in real Chromium beside a bare page with the same poster, and pages that compile
 * the same scenes in the browser: all in one run, in turns. Then what the server gives.
 */
export async function benchShare(): Promise<void> {
  const model = await startModelServer();
  const app = await startApp({
    env: { OPENAI_COMPATIBLE_BASE_URL: model.url, OPENAI_COMPATIBLE_MODEL: 'scripted' },
  });
  const browser = await launchBrowser();
  const visitors = await startPlainBrowser();
  try {
    const designs = await demoScenes();
    for (const count of COUNTS) {
      const sources = Array.from(
        { length: count },
        (_, index) => designs[index % designs.length] ?? '',
      );
      const reply = sources.map(
        (code, index) => `\`\`\`tsx add name="S${index}" frames=60\n${code}\n\`\`\`\n`,
      );
      model.script({ kind: 'reply', text: reply.join('') });
      const shared = await share(browser, app, count);
      const baselines = await startBaselines({ sources, ...shared });
      await measure(visitors, shared.link, baselines, count);
      await baselines.close();
    }
  } finally {
    await visitors.close();
    await browser.close();
    await app.stop();
    await model.close();
  }
  await benchShareServer();
}

async function share(browser: Browser, app: RunningApp, scenes: number) {
  const page = await (await browser.newContext()).newPage();
  await startProject(page, app.url, `A video of ${scenes} scenes`);
  const shared = await openShared(page, scenes);
  await page.context().close();
  return shared;
}

async function measure(
  visitors: PlainBrowser,
  link: string,
  baselines: Baselines,
  scenes: number,
): Promise<void> {
  const pages = { ours: link, ...baselines.pages };
  for (const condition of CONDITIONS) {
    const visits: Record<string, Visit[]> = {};
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, address] of Object.entries(pages)) {
        const seen = await visit(visitors, address, condition, { plays: name !== 'bare' });
        visits[name] = [...(visits[name] ?? []), seen];
      }
      const again = await visit(visitors, link, condition, { plays: true, again: true });
      visits.again = [...(visits.again ?? []), again];
    }
    showVisits(`${scenes} scene${scenes === 1 ? '' : 's'}, ${condition.name}`, visits);
  }
}
