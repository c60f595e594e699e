import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';
import { wavTone } from '~/server/testing/sound';

const PATIENCE = { timeout: 20_000, interval: 100 };
const TONE = { name: 'A quiet tone.wav', mimeType: 'audio/wav', buffer: wavTone(1.5) };
const TEXT = { name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no sound at all') };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  rig.model.script({
    kind: 'reply',
    text: [addSceneReply('One', 'blue'), addSceneReply('Two', 'lime')].join('\n'),
  });
  await startProject(page, rig.app.url, 'Two scenes');
  await button('Transition into Two: Cut').waitFor();
  await button('Send').waitFor();
});

afterAll(() => rig?.close());

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true });
const sounds = () => page.getByRole('list', { name: 'Sounds' }).getByRole('button');
const names = () => sounds().evaluateAll((all) => all.map((one) => one.ariaLabel));
const addFile = (file: typeof TONE) => page.getByLabel('Sound files').setInputFiles(file);
const violations = async () =>
  (await new AxeBuilder({ page }).exclude('iframe').analyze()).violations.map(({ id }) => id);

describe('the way from one scene to the next', () => {
  it('is chosen by keyboard, and says what it is', async () => {
    await button('Transition into Two: Cut').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Cut', checked: true }).waitFor();
    // Before the menu has the keyboard, F is the player's key.
    await page.locator('[role=menu]:focus, [role=menu] :focus').waitFor();
    await page.keyboard.press('f');
    // The menu moves to what was typed in a task of its own.
    await page.locator('[role=menuitemradio]:focus', { hasText: 'Fade' }).waitFor();
    await page.keyboard.press('Enter');
    await button('Transition into Two: Fade, 0.5 s').click();
    await page.getByRole('menuitemradio', { name: '1 s', exact: true }).click();
    await button('Transition into Two: Fade, 1 s').waitFor();
  });

  it('is undone one choice at a time, and stays after a reload', async () => {
    await button(/^Undo/).click();
    await button('Transition into Two: Fade, 0.5 s').waitFor();
    await page.reload();
    await button('Transition into Two: Fade, 0.5 s').waitFor();
  });
});

describe('a sound', () => {
  it('is refused with a sentence when it is none', async () => {
    await addFile(TEXT);
    const alert = page.getByRole('alert').filter({ hasText: 'notes.mp3' });
    await alert.getByText(/not a sound that can be played/).waitFor();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => alert.count(), PATIENCE).toBe(0);
  });

  it('is added from a file, stands in its place, and is set in a panel', async () => {
    await addFile(TONE);
    await button('Sound A quiet tone, 0 s to 1.5 s').click();
    const panel = page.getByRole('dialog', { name: 'Sound: A quiet tone' });
    await panel.getByLabel('Starts at (seconds)').fill('3,5');
    await page.keyboard.press('Enter');
    await button('Sound A quiet tone, 3.5 s to 4 s').waitFor();
    await panel.getByLabel('Volume').focus();
    await page.keyboard.press('ArrowLeft');
    await panel.getByText('99 %').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('stays after a reload, and comes back when its removal is undone', async () => {
    await page.reload();
    await button('Sound A quiet tone, 3.5 s to 4 s').click();
    await button('Remove').click();
    await expect.poll(() => sounds().count(), PATIENCE).toBe(0);
    await page.getByRole('listitem').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names, PATIENCE).toEqual(['Sound A quiet tone, 3.5 s to 4 s']);
  });

  it('is heard on the share page once the visitor presses Play', async () => {
    await button('Share').click();
    const link = page.getByRole('textbox', { name: /link/i });
    await expect.poll(() => link.inputValue(), PATIENCE).toContain('/s/');
    const visitor = await rig.browser.newContext();
    const shared = await visitor.newPage();
    await shared.goto(await link.inputValue());
    await button(/Play/, shared).first().click();
    const heard = () =>
      shared
        .frames()
        .at(-1)
        ?.evaluate(() => {
          const audio = document.querySelector('audio');
          return audio ? { silent: audio.muted, isPast: audio.currentTime > 0.1 } : null;
        });
    await expect.poll(heard, PATIENCE).toEqual({ silent: false, isPast: true });
    await visitor.close();
    await page.keyboard.press('Escape');
  });
});

it('fits into a narrow window, with room for a finger', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Scenes' }).click();
  await button('Sound A quiet tone, 3.5 s to 4 s').waitFor();
  expect((await sounds().first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await button('Transition into Two: Fade, 0.5 s').click();
  await page.getByRole('menuitemradio', { name: 'Wipe' }).click();
  await button('Transition into Two: Wipe, 0.5 s').waitFor();
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
