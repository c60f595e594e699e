import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { CAPABILITY_SCENES, RUNTIME_SCENES } from './capability-scenes';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { composition, doing, plain, scene } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';
import { writtenScene } from './written-scene';

const GREEN = 'rgb(0,128,0)';
const RED = 'rgb(200,0,0)';

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await sharedFrameRig();
});
afterAll(() => rig?.close());

/** A page with a cache of its own. */
const open = async () => {
  await page?.close();
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  rig.server.requests.length = 0;
  await page.goto(`${rig.server.origin}/host`);
};
const show = (video: Composition) => page.evaluate((v) => window.page.remount(v), video);
const swap = (video: Composition) => page.evaluate((v) => window.page.swap(v), video);
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const centre = () => colourAt(page, 480, 300);
/** Which files of modules were asked for, without their hashes. */
const filesAskedFor = () =>
  rig.server.requests.flatMap((line) => /module-([a-z-]+)-[0-9a-f]{16}\.js/.exec(line)?.[1] ?? []);

describe('modules on demand', () => {
  const ALL = { ...CAPABILITY_SCENES, ...RUNTIME_SCENES };
  const names = Object.keys(ALL);

  it('are not fetched for scenes that name none', async () => {
    await open();
    await show(composition(scene('a', plain(GREEN))));
    await eventually(centre).toBe(GREEN);
    expect(filesAskedFor()).toEqual([]);
  });

  it('are fetched when a change of the video names them, once and no others', async () => {
    const shapes = writtenScene('shapes', CAPABILITY_SCENES.shapes ?? '');
    await swap(composition(shapes));
    await eventually(centre).toBe(GREEN);
    await swap(composition(shapes, writtenScene('noise', CAPABILITY_SCENES.noise ?? '')));
    await seek(45);
    await eventually(centre).toBe(GREEN);
    expect(filesAskedFor()).toEqual(['shapes', 'noise']);
  });

  describe('in one video of all', () => {
    beforeAll(async () => {
      await open();
      await show(composition(...names.map((name) => writtenScene(name, ALL[name] ?? ''))));
    });

    it('are fetched once each', () => {
      expect(filesAskedFor().sort()).toEqual(Object.keys(CAPABILITY_SCENES).sort());
    });

    it.each(names)('draw: %s', async (name) => {
      await seek(names.indexOf(name) * 30 + 29);
      await eventually(centre).toBe(GREEN);
    });

    it.each(['transitions', 'lottie', 'three'])('follow the frame number: %s', async (name) => {
      await seek(names.indexOf(name) * 30);
      await eventually(centre).toBe(RED);
    });

    it('throw nothing', async () => {
      const events = await page.evaluate(() => window.page.events);
      expect(events.filter(({ type }) => type === 'scene-error')).toEqual([]);
    });
  });

  it('are asked for again by the next video when they did not come', async () => {
    await open();
    const assets = await page.evaluate(() => window.frameAssets.player.modules);
    const late = assets.shapes ?? '';
    const shapes = writtenScene('shapes', ALL.shapes ?? '');
    rig.server.fail(late, 503);
    await show(composition(shapes));
    await eventually(centre).not.toBe(GREEN);
    expect(await page.evaluate(() => window.page.host.state.status)).toBe('ready');
    rig.server.fail(late, null);
    // The scene itself is the same, and has run with placeholders before.
    await swap(composition(shapes, scene('b', plain(RED))));
    await eventually(centre).toBe(GREEN);
  });

  it('say so where they cannot draw: 3D without WebGL', async () => {
    await open();
    const away = doing('HTMLCanvasElement.prototype.getContext = () => null;');
    await show(composition(scene('a', away), writtenScene('three', ALL.three ?? '')));
    await eventually(centre).toBe(GREEN);
    await seek(45);
    await eventually(async () => {
      const [, guest] = page.frames();
      return guest?.getByText('3D needs WebGL').count();
    }).toBe(1);
  });
});
