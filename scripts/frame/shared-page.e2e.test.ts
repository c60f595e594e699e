import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { body, composition, plain, scene } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';
import { watchPosition } from './shared-page';

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
});
afterEach(() => page.close());

const region = () => page.getByRole('region', { name: 'Preview' });
const button = (name: string) => region().getByRole('button', { name, exact: true });
const state = () => page.locator('[data-frame-state]').getAttribute('data-frame-state');
const position = () => region().getByRole('slider', { name: 'Position' });
const corner = () => colourAt(page, 200, 200);
const two = () => composition(scene('a', plain(GREEN)), scene('b', plain(RED)));

/** Empty at both ends, as many scenes are. */
const fading = () =>
  scene(
    'a',
    body(`const frame = () => window.Remotion.useCurrentFrame();
function Fading() {
  const background = Math.abs(frame() - 15) < 8 ? '${GREEN}' : '${RED}';
  return window.React.createElement(window.Remotion.AbsoluteFill, { style: { background } });
}
return Fading;`),
  );

it.each([1000, 390, 320])(
  'keeps the words of a poster without a picture clear of Play, %i px wide',
  async (width) => {
    await page.setViewportSize({ width, height: 700 });
    const title = 'A title that is long enough for two lines of the poster and more than that';
    await page.goto(rig.share({ ...two(), title }));
    const words = await page.locator('#poster p').boundingBox();
    const sign = await page.locator('#play span').boundingBox();
    if (!words || !sign) throw new Error('The page shows no words or no Play.');
    expect(words.height).toBeGreaterThan(14);
    expect(words.y).toBeGreaterThanOrEqual(sign.y + sign.height);
  },
);

it('shows a poster under one large Play, and comes back to it at the end', async () => {
  await page.goto(rig.share(composition(fading())));
  const played = await watchPosition(page);
  await eventually(state).toBe('ready');
  await eventually(corner).toBe(GREEN);
  expect(await region().getByRole('button').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await eventually(state).toBe('playing');
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Pause');
  await button('Play again').waitFor();
  expect(await played()).toEqual(expect.arrayContaining([29]));
  await eventually(corner).toBe(GREEN);
  expect(await position().inputValue()).toBe('0');
  await page.keyboard.press('ArrowRight');
  expect(await position().inputValue()).toBe('1');
  expect(await button('Play again').count()).toBe(0);
});

it('brings the player also where the browser is never idle', async () => {
  // As a machine that others keep busy does it: whoever waits for a quiet moment waits for ever.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto(rig.share(two()));
  await eventually(state).toBe('ready');
});

it('says in a visitor’s words that the player cannot be loaded, and runs it again', async () => {
  const address = rig.share(two());
  rig.server.fail(rig.manifest.runtime, 500);
  await page.goto(address);
  await region().getByRole('alert').getByText('The video could not start').waitFor();
  expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
  rig.server.fail(rig.manifest.runtime, null);
  await button('Run again').click();
  await eventually(state).toBe('ready');
  await page.keyboard.press('Space');
  await eventually(state).toBe('playing');
  expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
});

it('asks to wait where too many watch from one network', async () => {
  const address = rig.share(two());
  const video = `${new URL(address).pathname}/video`;
  rig.server.fail(video, 429);
  await page.goto(address);
  await region().getByRole('alert').getByText('Many people watch from your network').waitFor();
  rig.server.fail(video, null);
  await button('Run again').click();
  await eventually(state).toBe('ready');
});

it('has its edges in one line, whatever the width', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(rig.share(two()));
  await eventually(state).toBe('ready');
  await page.keyboard.press('Space');
  await position().waitFor();
  const edges = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return [box?.x, (box?.x ?? 0) + (box?.width ?? 0)];
  };
  const picture = await edges('#picture');
  for (const selector of ['h1', '#controls', 'footer']) {
    expect(await edges(selector), selector).toEqual(picture);
  }
});
