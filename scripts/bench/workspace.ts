import { join } from 'node:path';
import { max } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../src/server/db/client';
import { ensureEmbeddedDatabase } from '../../src/server/db/embedded/ensure';
import { sceneRevisions } from '../../src/server/db/schema/project';
import { type RunningApp, startApp } from '../../src/server/testing/app';
import {
  launchBrowser,
  pictureColor,
  sendMessage,
  startProject,
} from '../../src/server/testing/browser';
import { addSceneReply } from '../../src/server/testing/generation';
import { type ModelServer, startModelServer } from '../../src/server/testing/model-server';
import { report, spread } from './figures';
import { watchPicture } from './workspace/watch-picture';

const ROUNDS = 24;
/** Rounds before them: a process that has just been started runs its code for the first time. */
const WARM_UP = 8;
/** 80 tokens of four characters, in characters per second. */
const SPEED = 320;
const COLORS = ['lime', 'blue', 'yellow', 'red'] as const;

/**
 * The whole app, as a creator and a visitor meet it. A visitor's picture is read by screenshot,
 * which itself takes some tens of ms: that figure is an upper bound.
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
    await measureEdits(page, model, app);
    await page.getByRole('button', { name: 'Share' }).click();
    const field = page.getByRole('textbox', { name: /link/i });
    await field.waitFor();
    await measureVisits(browser, await field.inputValue());
  } finally {
    await browser.close();
    await app.stop();
    await model.close();
  }
}

/** From the model's last byte, and from the stored row, to the picture in the workspace. */
async function measureEdits(page: Page, model: ModelServer, app: RunningApp): Promise<void> {
  const { connection, stop } = await ensureEmbeddedDatabase({
    dataDir: join(app.dataDir, 'postgres'),
  });
  const { db, close } = openDatabase(connection, { max: 1 });
  const picture = await watchPicture(page);
  // Without a compiler nothing is seen of a scene while it is written.
  await page.route('**/frame/compiler-*', (route) => route.abort());
  const fromByte: number[] = [];
  const fromRow: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const color = COLORS[round % COLORS.length] ?? 'red';
    const text = addSceneReply('Bench', color).replace('add', 'edit');
    model.script({ kind: 'reply', text, speed: SPEED });
    const seen = picture.until(color);
    await sendMessage(page, `make it ${color}`);
    const painted = await seen;
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    const [row] = await db.select({ at: max(sceneRevisions.createdAt) }).from(sceneRevisions);
    if (!row?.at) throw new Error('The scene was not stored.');
    if (round < WARM_UP) continue;
    fromByte.push(painted - model.lastByteAt);
    fromRow.push(painted - row.at.getTime());
  }
  await picture.stop();
  await close();
  await stop();
  report('workspace', 'last byte of the model → new picture painted', spread(fromByte));
  report('workspace', 'stored row → new picture painted', spread(fromRow));
}

/** From opening a share link in a fresh browser context to its first painted video frame. */
async function measureVisits(browser: Browser, link: string): Promise<void> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const visitor = await browser.newContext();
    const visit = await visitor.newPage();
    const start = performance.now();
    await visit.goto(link, { waitUntil: 'commit' });
    await until(visit, 'red');
    samples.push(performance.now() - start);
    await visitor.close();
  }
  report('share', 'navigation → first painted video frame', spread(samples));
}

async function until(page: Page, color: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await pictureColor(page).catch(() => '')) !== color) {
    if (Date.now() > deadline) throw new Error(`The picture did not become ${color} in 20 s.`);
  }
}
