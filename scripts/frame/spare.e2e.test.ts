import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { composition, doing, plain, scene } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';

const GREEN = 'rgb(0,128,0)';
const RED = 'rgb(200,0,0)';

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await sharedFrameRig();
});
afterAll(() => rig?.close());
beforeEach(async () => {
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  rig.server.requests.length = 0;
  await page.goto(`${rig.server.origin}/host`);
});
afterEach(() => page.close());

const show = (video: Composition) => page.evaluate((v) => window.page.remount(v), video);
const stock = () => page.evaluate(() => window.page.stock());
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const centre = () => colourAt(page, 480, 300);
const guests = () => rig.server.requests.filter((line) => line.endsWith(' /frame'));
const iframes = () =>
  page
    .locator('iframe')
    .evaluateAll((all) =>
      all.map((one) => ({ title: one.getAttribute('title'), place: one.parentElement?.id })),
    );

it('waits unseen, and its document becomes the picture without a second load', async () => {
  await stock();
  expect(await iframes()).toEqual([{ title: '', place: '' }]);
  expect(await page.locator('iframe').isVisible()).toBe(false);
  const before = await page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]);
  expect(before).toEqual([960, 600]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await show(composition(scene('a', plain(GREEN)), scene('b', plain(RED))));
  await eventually(centre).toBe(GREEN);
  expect(await iframes()).toEqual([{ title: 'Scene preview', place: 'host' }]);
  expect(guests()).toHaveLength(1);
  await seek(40);
  await eventually(centre).toBe(RED);
});

it('plays from the frame that was asked for before it was taken', async () => {
  await stock();
  await page.evaluate(
    (video) => {
      void window.page.remount(video);
      window.page.host.seek(20);
      window.page.host.play();
    },
    composition(scene('a', plain(GREEN)), scene('b', plain(RED))),
  );
  await eventually(() => page.evaluate(() => window.page.host.state.status)).toBe('playing');
  await eventually(() => page.evaluate(() => window.page.host.frame)).toBe(59);
  await eventually(centre).toBe(RED);
});

it('takes the place of a guest that hangs, and had a host of its own all along', async () => {
  await show(composition(scene('a', doing('if (frame === 20) for (;;) {}'))));
  await stock();
  await seek(20);
  await eventually(() => page.evaluate(() => window.page.states.at(-1))).toBe('loading');
  // The second guest was made before the first one hung.
  expect(guests()).toHaveLength(2);
  expect(new Set(guests()).size).toBe(2);
});

it('is not made where memory is scarce or iframes cannot be moved', async () => {
  for (const script of [
    "Object.defineProperty(navigator, 'deviceMemory', { value: 2 });",
    'delete Element.prototype.moveBefore;',
  ]) {
    await page.evaluate(script);
    await page.evaluate(() => void window.page.stock());
    await page.waitForTimeout(300);
    expect(await iframes()).toEqual([]);
    await page.reload();
  }
});
