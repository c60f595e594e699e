import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SceneContent } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { composition, plain, scene, uncompiled } from './scenes';
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
  await page.goto(`${rig.server.origin}/host`);
  await page.evaluate((v) => window.page.remount(v), composition(scene('a', plain(GREEN))));
});
afterEach(() => page.close());

const centre = () => colourAt(page, 480, 300);
const status = () => page.evaluate(() => window.page.host.state.status);
const events = () => page.evaluate(() => window.page.events.map(({ type }) => type));
const attempt = (tsx: string, frame = 12) =>
  page.evaluate(([one, at]) => window.page.host.tryScene(one, at), [
    scene('a', uncompiled(tsx)),
    frame,
  ] as const);
const returning = (jsx: string, before = '') =>
  `export default function Scene() { const frame = useCurrentFrame(); ${before} return ${jsx}; }`;
const live = (tsx: string): SceneContent => ({
  kind: 'source',
  tsx,
  error: { kind: 'syntax', message: 'Not whole.', line: null, column: null },
  lastGood: {
    js: 'return () => window.React.createElement("i");',
    params: ['__fw', 'window', 'globalThis'],
    lineOffset: 2,
  },
  live: true,
});

describe('a scene that is only tried', () => {
  it('is drawn where nobody sees it', async () => {
    await eventually(centre).toBe(GREEN);
    expect(
      await attempt(returning(`<AbsoluteFill style={{ background: '${RED}' }}>Hi</AbsoluteFill>`)),
    ).toBe('drawn');
    expect(await centre()).toBe(GREEN);
  });

  it.each([
    ['does not compile', 'export default function Scene() { return <p'],
    ['throws', returning('<b>{frame.nothing.more}</b>')],
    ['throws at that frame', returning('<b />', 'if (frame > 9) throw new Error("late");')],
    ['draws nothing', returning('null')],
  ])('fails when it %s, without a word', async (_, tsx) => {
    expect(await attempt(tsx)).toBe('failed');
    expect(await centre()).toBe(GREEN);
    expect(await events()).not.toContain('scene-error');
    expect(await events()).not.toContain('scene-fallback');
  });

  it('costs no stored scene its name when it hangs', { timeout: 60_000 }, async () => {
    const hanging = returning('<b />', '[1].sort.call({ length: 1e15, 0: 1, 1: 2 }, () => 1);');
    expect(await attempt(hanging)).toBe('hung');
    await eventually(status).toBe('ready');
    await eventually(centre).toBe(GREEN);
    expect(await attempt(hanging)).toBe('hung');
    await eventually(status).toBe('ready');
    expect(await events()).not.toContain('scene-frozen');
  });
});

describe('a scene that is still being written', () => {
  it('shows what stands in for it where it throws', async () => {
    const tsx = returning(
      `<AbsoluteFill style={{ background: '${RED}' }} />`,
      'if (frame > 9) throw new Error("late");',
    );
    const show = (content: SceneContent) =>
      page.evaluate((v) => window.page.swap(v), composition(scene('a', content)));
    await show(live(tsx));
    await eventually(centre).toBe(RED);
    await page.evaluate(() => window.page.host.seek(20));
    await eventually(centre).toBe('rgb(0,0,0)');
    expect(await page.frameLocator('iframe').getByText('cannot be drawn').count()).toBe(0);
    await page.evaluate(() => window.page.host.seek(3));
    await eventually(centre).toBe(RED);
  });
});
