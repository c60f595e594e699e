import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const swap = (video: Composition) => page.evaluate((v) => window.page.swap(v), video);
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const status = () => page.evaluate(() => window.page.host.state.status);
const frame = () => page.evaluate(() => window.page.host.frame);
const centre = () => colourAt(page, 480, 300);

describe('a video that changes while it is shown', () => {
  it('swaps a revision in place and keeps playing at the same place', async () => {
    const first = scene('a', plain(GREEN));
    await show(composition(first, scene('b', plain(GREEN))));
    await page.evaluate(() => window.page.host.setLoop(true));
    await seek(35);
    await page.evaluate(() => window.page.host.play());
    await eventually(status).toBe('playing');
    await swap(composition(first, scene('b', plain(RED))));
    expect(await status()).toBe('playing');
    expect(await frame()).toBeGreaterThanOrEqual(35);
    await page.evaluate(() => window.page.host.pause());
    await seek(40);
    await eventually(centre).toBe(RED);
    const documents = rig.server.requests.filter((line) => line.endsWith(' /frame'));
    expect(documents).toHaveLength(1);
  });

  it('stays in its scene when the one before it gets longer than the whole video was', async () => {
    const first = scene('a', plain(GREEN));
    const second = scene('b', plain(RED));
    await show(composition(first, second));
    await seek(50);
    await swap(composition({ ...first, durationInFrames: 90 }, second));
    await eventually(frame).toBe(110);
    await eventually(centre).toBe(RED);
  });

  it('stays in a scene that gets so short that its place is gone', async () => {
    const [first, second] = [scene('a', plain(GREEN)), scene('b', plain(RED))];
    await show(composition(first, second));
    await seek(50);
    await swap(composition(first, { ...second, durationInFrames: 10 }));
    await eventually(frame).toBe(39);
    await eventually(centre).toBe(RED);
  });

  it('goes on when it gets shorter than the place where it was put before', async () => {
    const first = scene('a', plain(GREEN));
    await show(composition(first));
    await seek(29);
    await page.evaluate(() => window.page.host.setLoop(true));
    await page.evaluate(() => window.page.host.play());
    await eventually(frame).toBeLessThan(20);
    await page.evaluate(() => window.page.host.pause());
    await swap(composition({ ...first, durationInFrames: 25 }));
    await eventually(centre).toBe(GREEN);
    expect(await status()).toBe('ready');
  });

  it('is back when the scene that emptied the document is replaced', async () => {
    await show(composition(scene('a', doing("if (frame === 5) document.body.innerHTML = '';"))));
    await eventually(centre).toBe(GREEN);
    await seek(5);
    await eventually(centre).not.toBe(GREEN);
    await swap(composition(scene('a', plain(RED))));
    await eventually(centre).toBe(RED);
  });
});
