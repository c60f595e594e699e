import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 100 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  const scenes = ['One', 'Two', 'Three'].map((name) => addSceneReply(name, 'blue'));
  rig.model.script({ kind: 'reply', text: scenes.join('\n') });
  await startProject(page, rig.app.url, 'Three scenes');
  await button('Options of Three').waitFor();
  await button('Send').waitFor();
});

afterAll(() => rig?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const list = () => page.getByRole('list', { name: 'Scenes' });
const clip = (name: string) =>
  list()
    .getByRole('button')
    .and(page.locator(`[title="${name}"]`));
const names = async () => {
  const titles = list().locator('button[title]:not([aria-label])');
  return (await titles.evaluateAll((all) => all.map((one) => one.getAttribute('title')))).join(' ');
};
const undo = () => button(/^Undo/).click();

async function middle(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

it('is dragged by the mouse into another place, which one Undo takes back', async () => {
  const [from, to] = [await middle(clip('One')), await middle(clip('Three'))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.getByText('“One” in place 3 of 3.').waitFor({ state: 'attached' });
  await page.mouse.up();
  await expect.poll(() => names(), PATIENCE).toBe('Two Three One');
  await page.reload();
  await expect.poll(() => names(), PATIENCE).toBe('Two Three One');
  await undo();
  await expect.poll(() => names(), PATIENCE).toBe('One Two Three');
});

it('is moved by keyboard, told politely, and keeps the focus', async () => {
  await button('Move Three').focus();
  await page.keyboard.press('Space');
  await page.getByText('Picked up “Three”, scene 3 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowLeft');
  await page.getByText('“Three” in place 2 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  const told = page.getByRole('status').filter({ hasText: '“Three” is scene 2 of 3 now.' });
  await told.waitFor({ state: 'attached' });
  await expect.poll(() => names(), PATIENCE).toBe('One Three Two');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
    .toBe('Move Three');
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await undo();
  await expect.poll(() => names(), PATIENCE).toBe('One Two Three');
});

it('stays where it was after Escape, which stops nothing else', async () => {
  await button('Move Two').focus();
  await page.keyboard.press('Space');
  await page.getByText('Picked up “Two”, scene 2 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.getByText('“Two” stays where it was.').waitFor({ state: 'attached' });
  expect(await names()).toBe('One Two Three');
});

it('is dragged by a finger that rests, in the list of a narrow window', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('tab', { name: 'Scenes' }).click();
  const [from, to] = [await middle(clip('One')), await middle(clip('Two'))];
  const touch = await rig.context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: from.x, y }],
    });
  await send('touchStart', from.y);
  await page.getByText('Picked up “One”, scene 1 of 3.').waitFor({ state: 'attached' });
  await send('touchMove', (from.y + to.y) / 2);
  await send('touchMove', to.y);
  await page.getByText('“One” in place 2 of 3.').waitFor({ state: 'attached' });
  await send('touchEnd');
  await expect.poll(() => names(), PATIENCE).toBe('Two One Three');
});
