import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { composition, doing, plain, scene, uncompiled } from './scenes';
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
  page = await rig.browser.newPage({ viewport: { width: 1000, height: 640 } });
  await page.goto(`${rig.server.origin}/preview`);
});
afterEach(() => page.close());

const show = (video: Composition) => page.evaluate((v) => window.preview.show(v), video);
const region = () => page.getByRole('region', { name: 'Preview' });
const button = (name: string) => region().getByRole('button', { name, exact: true });
const state = () => page.locator('[data-frame-state]').getAttribute('data-frame-state');
const position = () => region().getByRole('slider', { name: 'Position' });
const centre = () => colourAt(page, 480, 270);
const two = () => composition(scene('a', plain(GREEN)), scene('b', plain(RED)));

describe('the preview', () => {
  it('is found by role and name and plays', async () => {
    await show(two());
    await eventually(state).toBe('ready');
    expect(await page.locator('iframe[title="Scene preview"]').count()).toBe(1);
    await eventually(centre).toBe(GREEN);
    await button('Play').click();
    await eventually(state).toBe('playing');
    await eventually(async () => Number(await position().inputValue())).toBeGreaterThan(0);
    await button('Pause').click();
    await eventually(state).toBe('ready');
  });

  it('keeps its size from loading to ready, in every format', async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [1080, 1080],
    ] as const) {
      await show({ ...two(), width, height });
      const before = await page.locator('[data-frame-state]').boundingBox();
      await eventually(state).toBe('ready');
      const after = await page.locator('[data-frame-state]').boundingBox();
      expect(after).toEqual(before);
      expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(width / height, 1);
      expect(after?.height).toBeGreaterThan(300);
    }
  });

  it('obeys the keyboard, except while somebody types', async () => {
    await show(two());
    await eventually(state).toBe('ready');
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return position().inputValue();
    };
    expect(await press('ArrowRight')).toBe('1');
    expect(await press('Shift+ArrowRight')).toBe('11');
    expect(await press('ArrowLeft')).toBe('10');
    expect(await press('End')).toBe('59');
    expect(await region().getByText('01.29').isVisible()).toBe(true);
    await eventually(centre).toBe(RED);
    expect(await press('Home')).toBe('0');
    await page.keyboard.press('m');
    expect(await button('Unmute').isVisible()).toBe(true);
    await position().focus();
    expect(await press('ArrowRight')).toBe('1');
    await page.keyboard.press('Space');
    await eventually(state).toBe('playing');
    await page.keyboard.press('Space');
    await eventually(state).toBe('ready');
    // The last frames of playing may still be on their way.
    let before = '';
    await eventually(async () => {
      const last = before;
      before = await position().inputValue();
      return before === last;
    }).toBe(true);
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    expect(await press('End')).toBe(before);
    await page.keyboard.press('Space');
    expect(await state()).toBe('ready');
  });

  it('goes full screen with its controls, and back', async () => {
    await show(two());
    await eventually(state).toBe('ready');
    await page.keyboard.press('f');
    await button('Leave full screen').waitFor();
    expect(await page.evaluate(() => document.fullscreenElement?.ariaLabel)).toBe('Preview');
    await button('Leave full screen').click();
    await button('Full screen').waitFor();
  });

  it('plays again from the start after the end', async () => {
    await show(two());
    await eventually(state).toBe('ready');
    await page.keyboard.press('End');
    await button('Play').click();
    await eventually(state).toBe('playing');
    await eventually(async () => Number(await position().inputValue())).toBeLessThan(40);
  });

  it('scrubs with the pointer and marks where scenes begin', async () => {
    await show(two());
    await eventually(state).toBe('ready');
    expect(await region().locator('[data-scene-tick]').count()).toBe(1);
    const box = await position().boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.click(box.x + box.width * 0.75, box.y + box.height / 2);
    await eventually(centre).toBe(RED);
    expect(await position().getAttribute('aria-valuetext')).toContain('Scene b');
  });

  it('seeks for the scene list and tells it where it is', async () => {
    await show(two());
    await eventually(state).toBe('ready');
    await page.evaluate(() => window.preview.handle.current?.seekTo(30));
    await eventually(centre).toBe(RED);
    expect(await page.evaluate(() => window.preview.frames.at(-1))).toBe(30);
  });

  it('tells of a scene that throws and of one that does not compile', async () => {
    const bad = scene('bad', doing("throw new Error('Broken on purpose');"));
    const lost = scene('lost', uncompiled('export default function( { }}} ]'));
    await show(composition(bad, lost));
    await eventually(state).toBe('ready');
    await eventually(() =>
      page.evaluate(() => window.preview.troubles.map((each) => each.sceneId).sort()),
    ).toEqual(['bad', 'lost']);
  });

  it('offers to run a frozen scene again', async () => {
    const looping = doing('if (frame < 20) for (;;) {}', RED);
    await show(composition(scene('a', plain(GREEN)), scene('loop', looping)));
    await eventually(state).toBe('ready');
    await page.evaluate(() => window.preview.handle.current?.seekTo(40));
    await button('Run again').waitFor({ timeout: 20_000 });
    await region()
      .getByText(/“Scene loop” .* safe/)
      .waitFor({ state: 'attached' });
    expect(await page.evaluate(() => window.preview.troubles)).toMatchObject([
      { kind: 'scene-frozen', sceneId: 'loop' },
    ]);
    await position().fill('3');
    await eventually(centre).toBe(GREEN);
    expect(await button('Run again').count()).toBe(0);
    await position().fill('55');
    await button('Run again').press('Enter');
    await eventually(centre).toBe(RED);
    expect(await button('Run again').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Play');
  });

  it('says when the player cannot be loaded, and retries', async () => {
    const runtime = await page.evaluate(() => window.frameAssets.runtime);
    rig.server.fail(runtime, 500);
    await show(two());
    await region().getByRole('alert').waitFor();
    expect(await state()).toBe('error');
    rig.server.fail(runtime, null);
    await button('Retry').click();
    await eventually(state).toBe('ready');
  });

  it('teaches while there is no scene, and takes the first one', async () => {
    await show(composition());
    await region().getByText('Nothing to play yet').waitFor();
    expect(await page.getByTitle('Scene preview').count()).toBe(0);
    await show(two());
    await eventually(state).toBe('ready');
  });
});
