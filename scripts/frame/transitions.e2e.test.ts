import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompositionScene, SceneTransition } from '~/core/timeline/composition';
import { eventually } from './eventually';
import { type FrameRig, startFrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { body, composition, doing, plain, scene } from './scenes';

const GREEN = 'rgb(0,128,0)';
const RED = 'rgb(200,0,0)';
/** A renderer may round an opacity of a half either way. */
const HALF_AND_HALF = /^rgb\((99|100),64,0\)$/;

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await startFrameRig();
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  await page.goto(`${rig.server.origin}/host`);
});
afterAll(() => rig?.close());
beforeEach(() => page.evaluate(() => window.page.events.splice(0)));

const show = (...scenes: CompositionScene[]) =>
  page.evaluate((video) => window.page.remount(video), composition(...scenes));
const swap = (...scenes: CompositionScene[]) =>
  page.evaluate((video) => window.page.swap(video), composition(...scenes));
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const errors = () =>
  page.evaluate(() => window.page.events.filter(({ type }) => type === 'scene-error'));
const [left, middle, right] = [200, 480, 760].map((x) => () => colourAt(page, x, 300));
const words = () => page.frames().at(-1)?.locator('#stage').textContent();

/** The scene with a way in; nine frames, so that the fifth is the middle. */
const into = (kind: SceneTransition['kind'], of: CompositionScene): CompositionScene => ({
  ...of,
  transition: { kind, durationInFrames: 9 },
});

describe('half-way through a transition', () => {
  it.each([
    ['fade', HALF_AND_HALF, HALF_AND_HALF],
    ['slide', RED, GREEN],
    ['wipe', GREEN, RED],
    ['cut', GREEN, GREEN],
  ] as const)('a %s shows its two pictures', async (kind, atLeft, atRight) => {
    await show(scene('a', plain(RED)), into(kind, scene('b', plain(GREEN))));
    await seek(34);
    await eventually(left).toMatch(atLeft);
    expect(await right()).toMatch(atRight);
    await seek(29);
    await eventually(left).toBe(RED);
    expect(await right()).toBe(RED);
    await seek(39);
    await eventually(left).toBe(GREEN);
    expect(await right()).toBe(GREEN);
  });

  it('can be given to a scene that is on the screen already', async () => {
    const [a, b] = [scene('a', plain(RED)), scene('b', plain(GREEN))];
    await show(a, b);
    await seek(34);
    await eventually(middle).toBe(GREEN);
    await swap(a, into('fade', b));
    await eventually(middle).toMatch(HALF_AND_HALF);
  });

  it('lays a scene without a background over black, not over its neighbour', async () => {
    const empty = body('return () => null;');
    await show(scene('a', plain(RED)), into('wipe', scene('b', empty)));
    await seek(34);
    await eventually(right).toBe(RED);
    expect(await left()).toBe('rgb(0,0,0)');
  });

  it('keeps what stands out of a scene, forwards or sideways, inside of it', async () => {
    const loud = body(`return () => __fw.h('div', { style: {
      position: 'absolute', inset: '-100% -100%', zIndex: 9999, background: '${RED}' } });`);
    await show(scene('a', loud), into('slide', scene('b', plain(GREEN))));
    await seek(34);
    await eventually(right).toBe(GREEN);
    await show(scene('a', plain(GREEN)), into('slide', scene('b', loud)));
    await seek(34);
    await eventually(right).toBe(RED);
    expect(await left()).toBe(GREEN);
  });
});

describe('the scene that is held', () => {
  const counting = body(`let runs = 0;
const { useCurrentFrame, useVideoConfig } = window.Remotion;
runs += 1;
function Counting() {
  const frame = useCurrentFrame();
  const [born] = window.React.useState(frame);
  const { durationInFrames } = useVideoConfig();
  return __fw.h('p', null, ['run', runs, 'born', born, 'frame', frame, 'of', durationInFrames].join(' '));
}
return Counting;`);

  it('is the one that played, at its last picture', async () => {
    await show(scene('a', counting), into('fade', scene('b', plain(GREEN))));
    await seek(20);
    await eventually(words).toBe('run 1 born 0 frame 20 of 30');
    await seek(34);
    await eventually(words).toBe('run 1 born 0 frame 29 of 30');
    await seek(39);
    await eventually(words).toBe('');
  });

  it('has its last picture also when the video is opened there', async () => {
    await show(scene('a', counting), into('fade', scene('b', plain(GREEN))));
    await seek(45);
    await eventually(words).toBe('');
    await seek(33);
    await eventually(words).toContain('frame 29 of 30');
  });

  it('leaves the next scene alone when it fails, and tells of it once', async () => {
    const failing = doing("if (frame === 29) throw new Error('Boom');", RED);
    await show(scene('bad', failing), into('slide', scene('b', plain(GREEN))));
    for (const frame of [32, 33, 34]) await seek(frame);
    await eventually(right).toBe(GREEN);
    expect(await words()).toContain('Boom');
    expect(await errors()).toHaveLength(1);
    await seek(39);
    await eventually(left).toBe(GREEN);
  });
});
