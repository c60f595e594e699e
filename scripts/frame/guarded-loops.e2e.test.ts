import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { SceneContent } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { composition, plain, scene, uncompiled } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';

const GREEN = 'rgb(0,128,0)';
const RED = 'rgb(200,0,0)';
const BLUE = 'rgb(0,0,200)';

/** Draws blue if its loop got exactly the turns of one video frame, on any surface and at any frame. */
const ENDLESS = `import { AbsoluteFill, useCurrentFrame } from 'remotion';
export default function Confetti() {
  const frame = useCurrentFrame();
  let turns = 0;
  while (true) {
    turns += 1;
  }
  return <AbsoluteFill style={{ background: turns === 5_000_000 ? '${BLUE}' : 'white' }}>{frame}</AbsoluteFill>;
}`;

/** Fills the page with elements until it is stopped. */
const FILLING = `import { AbsoluteFill } from 'remotion';
export default function Dots() {
  const dots = [];
  for (let x = 0; x < 100; x -= 1) dots.push(<i key={x} />);
  return <AbsoluteFill style={{ background: '${BLUE}' }}>{dots}</AbsoluteFill>;
}`;

function compiled(tsx: string): SceneContent {
  const { js, params, lineOffset } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error('The test scene does not compile.');
  return { kind: 'artifact', artifact: { js, params, lineOffset } };
}

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await sharedFrameRig();
});
afterAll(() => rig?.close());
beforeEach(async () => {
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
});
afterEach(() => page.close());

const centre = () => colourAt(page, 480, 280);

describe.each([
  ['a host of its own', false],
  ['the page’s own host', true],
])('an endless loop in a frame on %s', (_, own) => {
  const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
  const status = () => page.evaluate(() => window.page.host.state.status);
  const notices = () =>
    page.evaluate(() => window.page.events.filter(({ type }) => type === 'scene-notice'));

  it.each([
    ['counting', compiled(ENDLESS), 5],
    ['making elements', compiled(FILLING), 4],
    ['compiled in the browser', uncompiled(ENDLESS), 5],
  ])('freezes nothing: %s', async (_name, content, line) => {
    if (own) await page.route(/\.localhost/, (route) => route.abort());
    await page.goto(`${rig.server.origin}/host`);
    const video = composition(
      scene('a', plain(GREEN)),
      scene('loop', content),
      scene('c', plain(RED)),
    );
    await page.evaluate((v) => window.page.remount(v), video);
    const guest = page.frames().find((each) => each !== page.mainFrame());
    expect(/\.localhost/.test(guest?.url() ?? '')).toBe(!own);
    await seek(45);
    await eventually(centre).toBe(BLUE);
    await seek(46);
    await eventually(notices).toHaveLength(1);
    expect((await notices())[0]).toMatchObject({
      sceneId: 'loop',
      notice: { kind: 'loop-stopped', line },
    });
    await seek(70);
    await eventually(centre).toBe(RED);
    await seek(10);
    await eventually(centre).toBe(GREEN);
    expect(await status()).toBe('ready');
    expect(await page.evaluate(() => window.page.states)).toEqual(['loading', 'ready']);
  });
});

describe('a preview of an endless loop', () => {
  const video = () => composition(scene('loop', compiled(ENDLESS)), scene('b', plain(RED)));
  const state = () => page.locator('[data-frame-state]').getAttribute('data-frame-state');
  const text = () => page.getByRole('region', { name: 'Preview' }).textContent();

  it('plays through it and tells whoever shows it', async () => {
    await page.goto(`${rig.server.origin}/preview`);
    await page.evaluate((v) => window.preview.show(v), video());
    await eventually(state).toBe('ready');
    await eventually(centre).toBe(BLUE);
    await eventually(() => page.evaluate(() => window.preview.troubles)).toMatchObject([
      { kind: 'loop-stopped', sceneId: 'loop', line: 5, iterations: 5_000_000 },
    ]);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await eventually(centre).toBe(RED);
    await eventually(state).toBe('ready');
  });

  it('shows a visitor nothing but the picture', async () => {
    await page.goto(rig.share(video()));
    await eventually(state).toBe('ready');
    await eventually(() => colourAt(page, 200, 200)).toBe(BLUE);
    await page.getByRole('button', { name: 'Play' }).first().click();
    await eventually(() => colourAt(page, 200, 200)).toBe(RED);
    expect(await text()).not.toMatch(/loop|stopped/i);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
