import type { Page } from 'playwright-core';
import { startApp } from '../../src/server/testing/app';
import {
  launchBrowser,
  pictureColor,
  sendMessage,
  startProject,
} from '../../src/server/testing/browser';
import { addSceneReply } from '../../src/server/testing/generation';
import { startModelServer } from '../../src/server/testing/model-server';
import { report, spread } from './figures';

const ROUNDS = 12;
const COLORS = ['lime', 'blue', 'yellow', 'red'] as const;

/**
 * The whole app, as a creator and a visitor meet it: from the model's last byte to the
 * stored row (read off the event stream), from there to the first painted video frame, and
 * from opening a share link to its first painted video frame.
 */
export async function benchWorkspace(): Promise<void> {
  const model = await startModelServer();
  const app = await startApp({
    env: { OPENAI_COMPATIBLE_BASE_URL: model.url, OPENAI_COMPATIBLE_MODEL: 'scripted' },
  });
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    model.script({ kind: 'reply', text: addSceneReply('Bench', 'red') });
    await startProject(page, app.url, 'A scene to measure');
    await until(page, 'red');
    const painted: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const color = COLORS[round % COLORS.length] ?? 'red';
      const text = addSceneReply('Bench', color).replace('add', 'edit');
      model.script({ kind: 'reply', text });
      await sendMessage(page, `make it ${color}`);
      await until(page, color);
      painted.push(Date.now() - model.lastByteAt);
    }
    report('workspace', 'last byte of the model → new picture painted', spread(painted));
    await page.getByRole('button', { name: 'Share' }).click();
    const field = page.getByRole('textbox', { name: /link/i });
    await field.waitFor();
    const link = await field.inputValue();
    const shared: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const visitor = await browser.newContext();
      const visit = await visitor.newPage();
      const start = performance.now();
      await visit.goto(link, { waitUntil: 'commit' });
      await until(visit, 'red');
      shared.push(performance.now() - start);
      await visitor.close();
    }
    report('share', 'navigation → first painted video frame', spread(shared));
  } finally {
    await browser.close();
    await app.stop();
    await model.close();
  }
}

async function until(page: Page, color: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await pictureColor(page).catch(() => '')) !== color) {
    if (Date.now() > deadline) throw new Error(`The picture did not become ${color} in 20 s.`);
  }
}
