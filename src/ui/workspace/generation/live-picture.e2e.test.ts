import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readScenes } from '~/core/compiler/corpus/testing/read-scenes';
import { sendMessage, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { colorAt } from '~/server/testing/picture';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 30_000, interval: 50 };
/** About 80 tokens a second. */
const SPEED = 320;

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
});
beforeEach(async () => {
  page = await rig.context.newPage();
});
afterEach(() => page.close());
afterAll(() => rig?.close());

const frame = () => page.frameLocator('iframe[title="Scene preview"]');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const clips = () => page.getByRole('list', { name: 'Scenes' }).getByRole('listitem');
const isWriting = () => page.getByText(/Writing… \d+ lines?/).isVisible();

/** A dark scene of the corpus as a reply, and a text that it shows before its end. */
const corpus = (name: string) => readScenes().find((scene) => scene.name === name)?.tsx ?? '';
const reply = (name: string, header: string) => `\`\`\`tsx ${header}\n${corpus(name)}\n\`\`\`\n`;

/** Colours of the picture's corner, looked at for as long as the reply is written. */
async function watchCorner(): Promise<string[]> {
  const seen: string[] = [];
  const box = await page.locator('[data-frame-state]').boundingBox();
  if (!box) throw new Error('There is no picture.');
  while (await isWriting()) {
    const clip = { x: box.x + 8, y: box.y + 8, width: 2, height: 2 };
    const { red, green, blue } = colorAt(await page.screenshot({ clip }), 0, 0);
    seen.push(`${red},${green},${blue}`);
  }
  return seen;
}

/**
 * Keeps back the project's rows once a reply is watched, until it is called; without a compiler
 * nothing is seen of a scene while it is written either.
 */
async function holdRows(): Promise<() => void> {
  await page.route('**/frame/compiler-*', (route) => route.abort());
  let letCome = () => {};
  const held = new Promise<void>((done) => {
    letCome = done;
  });
  let isWatched = false;
  await page.route('**/api/trpc/chat.events*', async (route) => {
    isWatched = true;
    await route.continue();
  });
  await page.route('**/api/trpc/*project.get*', async (route) => {
    if (isWatched) await held;
    await route.continue();
  });
  return letCome;
}

const isWhite = (color: string) => color.split(',').every((part) => Number(part) > 200);

describe('a scene that is being written', () => {
  it('is seen before its reply ends, without a white frame', { timeout: 90_000 }, async () => {
    rig.model.script({ kind: 'reply', text: addSceneReply('Opening', 'navy', 90) });
    await startProject(page, rig.app.url, 'An opening');
    await button('Send').waitFor();
    await expect.poll(() => frame().getByText('Opening').count(), PATIENCE).toBe(1);
    rig.model.script({
      kind: 'reply',
      text: reply('phone-lockscreen', 'add name="Phone"'),
      speed: SPEED,
    });
    await page.getByRole('button', { name: 'Editing: Opening' }).waitFor();
    await sendMessage(page, 'Then a phone');
    await expect.poll(isWriting, PATIENCE).toBe(true);
    const colors = await watchCorner();
    const seen = new Set(colors);
    expect(colors.length).toBeGreaterThan(5);
    expect([...seen].filter(isWhite)).toEqual([]);
    // From the opening's blue to the phone's own background, while it is still written.
    expect(seen.size).toBeGreaterThan(1);
    await expect.poll(() => clips().count(), PATIENCE).toBe(2);
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
  });

  it('is seen as soon as it is stored, before its row is here', { timeout: 90_000 }, async () => {
    rig.model.script({ kind: 'reply', text: addSceneReply('Opening', 'navy', 90) });
    await startProject(page, rig.app.url, 'An opening');
    await button('Send').waitFor();
    await expect.poll(() => frame().getByText('Opening').count(), PATIENCE).toBe(1);
    const letRowsCome = await holdRows();
    const text = addSceneReply('Closing', 'maroon').replace('add', 'edit');
    rig.model.script({ kind: 'reply', text, speed: SPEED });
    await sendMessage(page, 'An ending instead');
    await expect.poll(() => frame().getByText('Closing').count(), PATIENCE).toBe(1);
    expect(await clips().filter({ hasText: 'Closing' }).count()).toBe(0);
    letRowsCome();
    await expect.poll(() => clips().filter({ hasText: 'Closing' }).count(), PATIENCE).toBe(1);
    expect(await frame().getByText('Closing').count()).toBe(1);
  });

  it('takes the place of the waiting words when it is the first', { timeout: 90_000 }, async () => {
    rig.model.script({
      kind: 'reply',
      text: reply('social-post', 'add name="Post"'),
      speed: SPEED,
    });
    await startProject(page, rig.app.url, 'A post');
    await expect.poll(isWriting, PATIENCE).toBe(true);
    await page.getByText(/The picture appears here/).waitFor({ state: 'detached', ...PATIENCE });
    expect(await isWriting()).toBe(true);
    expect(await clips().count()).toBe(0);
    await expect.poll(() => clips().count(), PATIENCE).toBe(1);
  });

  it('takes their place when it is stored, before its row is here', {
    timeout: 90_000,
  }, async () => {
    const letRowsCome = await holdRows();
    rig.model.script({ kind: 'reply', text: addSceneReply('Opening', 'navy'), speed: SPEED / 4 });
    await startProject(page, rig.app.url, 'An opening');
    await page.getByText(/The picture appears here/).waitFor();
    await page.getByText(/The picture appears here/).waitFor({ state: 'detached', ...PATIENCE });
    await expect.poll(() => frame().getByText('Opening').count(), PATIENCE).toBe(1);
    expect(await clips().count()).toBe(0);
    letRowsCome();
    await expect.poll(() => clips().count(), PATIENCE).toBe(1);
  });

  it('lets the video play on', { timeout: 90_000 }, async () => {
    rig.model.script({ kind: 'reply', text: addSceneReply('Opening', 'navy', 90) });
    await startProject(page, rig.app.url, 'An opening');
    await button('Send').waitFor();
    await button('Loop').click();
    await button('Play').click();
    await button('Pause').waitFor();
    rig.model.script({
      kind: 'reply',
      text: reply('phone-lockscreen', 'edit scene=1'),
      speed: SPEED,
    });
    await sendMessage(page, 'Make it a phone');
    await expect.poll(isWriting, PATIENCE).toBe(true);
    const position = page.getByRole('slider', { name: 'Position' });
    const places = new Set<string>();
    while (await isWriting()) {
      places.add(await position.inputValue());
      expect(await button('Pause').count()).toBe(1);
    }
    expect(places.size).toBeGreaterThan(10);
    await expect.poll(() => page.getByText(/^Edited/).count(), PATIENCE).toBe(1);
    expect(await clips().count()).toBe(1);
  });
});
