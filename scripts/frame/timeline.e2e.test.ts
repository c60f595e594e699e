import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_AUDIO } from '~/core/timeline/audio';
import type { AudioTrack, CompositionScene, SceneTransition } from '~/core/timeline/composition';
import { wavTone } from '~/server/testing/sound';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { body, composition, doing, plain, scene } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';

const GREEN = 'rgb(0,128,0)';
const RED = 'rgb(200,0,0)';
/** A renderer may round an opacity of a half either way. */
const HALF_AND_HALF = /^rgb\((99|100),64,0\)$/;

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await sharedFrameRig();
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  await page.goto(`${rig.server.origin}/host`);
});
afterAll(() => rig?.close());

beforeEach(() => page.evaluate(() => window.page.events.splice(0)));

const show = (...scenes: CompositionScene[]) => hear([], ...scenes);
const hear = (audio: AudioTrack[], ...scenes: CompositionScene[]) =>
  page.evaluate((video) => window.page.remount(video), { ...composition(...scenes), audio });
const swap = (...scenes: CompositionScene[]) =>
  page.evaluate((video) => window.page.swap(video), composition(...scenes));
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const events = (wanted: string) =>
  page.evaluate((one) => window.page.events.filter(({ type }) => type === one), wanted);
const left = () => colourAt(page, 200, 300);
const middle = () => colourAt(page, 480, 300);
const right = () => colourAt(page, 760, 300);
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
    expect(await events('scene-error')).toHaveLength(1);
    await seek(39);
    await eventually(left).toBe(GREEN);
  });
});

describe('a sound under the video', () => {
  let asked: string[] = [];
  const address = (id: number) =>
    `/api/audio/00000000-0000-4000-8000-00000000000${id}/${'0'.repeat(64)}.wav`;
  const track = (id: number, changes: Partial<AudioTrack> = {}): AudioTrack => ({
    id: `sound-${id}`,
    name: `Sound ${id}`,
    url: address(id),
    ...DEFAULT_AUDIO,
    durationInFrames: 90,
    ...changes,
  });

  beforeAll(async () => {
    const tone = wavTone(3);
    await page.route('**/api/audio/**', (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      if (pathname === address(8)) return route.fulfill({ status: 404 });
      const body = pathname === address(9) ? Buffer.from('no sound at all') : tone;
      return route.fulfill({ contentType: 'audio/wav', body });
    });
  });
  beforeEach(() => {
    asked = [];
  });

  const players = () =>
    page
      .frames()
      .at(-1)
      ?.evaluate(() =>
        [...document.querySelectorAll('audio')].map(
          ({ src, volume, muted, paused, currentTime }) => ({
            isOwn: src.startsWith('blob:null/'),
            ...{ volume, muted, paused, currentTime },
          }),
        ),
      );
  const scenes = () => [scene('a', plain(RED)), scene('b', plain(GREEN))];

  it('is heard at its place, as loud as it is there', async () => {
    const fading = track(1, { startFrame: 10, offsetFrames: 6, volume: 0.8, fadeInFrames: 9 });
    await hear([fading], ...scenes());
    await seek(14);
    await eventually(players).toEqual([
      {
        isOwn: true,
        volume: expect.closeTo(0.4, 5),
        muted: false,
        paused: true,
        currentTime: expect.closeTo(10 / 30, 5),
      },
    ]);
    await seek(30);
    await eventually(players).toMatchObject([{ volume: expect.closeTo(0.8, 5) }]);
    await page.evaluate(() => window.page.host.setMuted(true));
    await eventually(players).toMatchObject([{ muted: true }]);
    await page.evaluate(() => window.page.host.setMuted(false));
    await eventually(players).toMatchObject([{ muted: false }]);
    await seek(9);
    await eventually(players).toEqual([]);
    expect(asked).toEqual([address(1)]);
  });

  it('plays with the picture, ten at once, after the visitor has pressed anything', async () => {
    const all = Array.from({ length: 8 }, (_, id) => track(id));
    await hear([...all, track(0, { id: 'again' }), track(1, { id: 'more' })], ...scenes());
    await page.mouse.click(10, 10);
    await page.evaluate(() => window.page.host.play());
    const moving = async () => (await players())?.filter((one) => one.currentTime > 0.2).length;
    await eventually(moving).toBe(10);
    await page.evaluate(() => window.page.host.pause());
    await eventually(async () => (await players())?.every(({ paused }) => paused)).toBe(true);
  });

  it('is silent when it cannot be had or played, and says so; all else goes on', async () => {
    await hear([track(8), track(9), track(1)], ...scenes());
    await eventually(() => events('sound-failed')).toHaveLength(2);
    expect(new Set((await events('sound-failed')).map((event) => JSON.stringify(event)))).toEqual(
      new Set(
        ['sound-8', 'sound-9'].map((trackId) => JSON.stringify({ type: 'sound-failed', trackId })),
      ),
    );
    await eventually(left).toBe(RED);
    await eventually(async () => (await players())?.some(({ isOwn }) => isOwn)).toBe(true);
  });

  it('can be added to and taken from the video on the screen', async () => {
    const drawn = scenes();
    await show(...drawn);
    await seek(10);
    const swapTo = (audio: AudioTrack[]) =>
      page.evaluate((v) => window.page.swap(v), { ...composition(...drawn), audio });
    await swapTo([track(2)]);
    await eventually(players).toHaveLength(1);
    await swapTo([]);
    await eventually(players).toEqual([]);
    expect(await page.evaluate(() => window.page.host.frame)).toBe(10);
  });
});
