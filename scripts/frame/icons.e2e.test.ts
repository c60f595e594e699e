import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt, firstColourAt } from './pixels';
import { composition, plain, scene } from './scenes';
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
beforeEach(async () => {
  await page?.close();
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  rig.server.requests.length = 0;
  await page.goto(`${rig.server.origin}/host`);
});

const show = (video: Composition) => page.evaluate((v) => window.page.remount(v), video);
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const centre = () => colourAt(page, 480, 300);
/** Which files of icons were asked for, without their hashes. */
const filesAskedFor = () =>
  rig.server.requests.flatMap((line) => /(icon[\w-]*)-[0-9a-f]{16}\.js/.exec(line)?.[1] ?? []);
const events = (type: string) =>
  page.evaluate((t) => window.page.events.filter((event) => event.type === t), type);
/** What the guest has drawn, as markup. */
const drawn = async () => {
  const guest = page.frames().find((each) => each !== page.mainFrame());
  return (await guest?.evaluate(() => document.getElementById('stage')?.innerHTML)) ?? '';
};

/** A scene that draws `jsx` in the middle of a green picture, in red. */
const written = (jsx: string, before = '') =>
  writtenScene(
    'icons',
    `import { AbsoluteFill, useCurrentFrame } from 'remotion';
${before}
export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: 'green', color: '#c80000', alignItems: 'center', justifyContent: 'center' }}>
      ${jsx}
    </AbsoluteFill>
  );
}`,
  );

describe('icons in the frame', () => {
  it('are there at the first paint, and nothing is fetched that they do not need', async () => {
    await show(
      composition(
        written(
          '<IconifyIcon icon="mdi:square" size={400} /><Square size={10} /><Icon icon="logos:react" />',
          "import { Square } from 'lucide-react';\nimport { Icon } from '@iconify/react';",
        ),
      ),
    );
    expect(await firstColourAt(page, 480, 300)).toBe(RED);
    expect(filesAskedFor().sort()).toEqual([
      'icons',
      'icons-logos',
      'icons-lucide',
      'icons-mdi',
      'icons-program',
    ]);
    expect((await drawn()).match(/<svg/g)).toHaveLength(3);
    expect(await events('scene-notice')).toEqual([]);
  });

  it('are not fetched for scenes that name none, nor is what draws them', async () => {
    const clock = written('<span>9:41</span>', "const times = ['9:41', '12:30 PM'];");
    await show(composition(scene('a', plain(GREEN)), clock));
    await seek(40);
    await eventually(drawn).toContain('9:41');
    expect(filesAskedFor()).toEqual([]);
  });

  it('are never looked for under the name of a time, which stays text', async () => {
    const times = written(
      '{times.map((time) => <IconifyIcon key={time} icon={time} />)}',
      "const times = ['9:41', '12:30 PM'];",
    );
    await show(composition(times));
    await eventually(drawn).toMatch(/9:41<.*12:30 PM</);
    expect(await drawn()).not.toContain('<svg');
    expect(filesAskedFor()).toEqual(['icons-program']);
  });

  it('appear when only the running scene knows their names', async () => {
    const names = "const names = ['circle', 'square'].map((shape) => ['mdi', shape].join(':'));";
    await show(composition(written('<IconifyIcon icon={names[frame % 2]} size={400} />', names)));
    await seek(1);
    await eventually(centre).toBe(RED);
    expect(filesAskedFor()).toContain('icons-mdi');
    expect(await events('scene-error')).toEqual([]);
  });

  it('that nobody has are quiet boxes of their size, and the creator is told', async () => {
    await show(composition(written('<IconifyIcon icon="mdi:homme" size={400} />')));
    await eventually(() => events('scene-notice')).toMatchObject([
      {
        notice: {
          kind: 'repaired',
          message: 'There is no icon “mdi:homme”; a placeholder stands in for it.',
        },
      },
    ]);
    expect(await drawn()).toMatch(/<svg[^>]* width="400" height="400"[^>]*><rect/);
    expect(await events('scene-error')).toEqual([]);
  });

  it('of lucide are drawn without an import too; what is none stays a placeholder', async () => {
    await show(composition(written('<Square size={400} fill="#c80000" /><Cardigan />')));
    await eventually(centre).toBe(RED);
    expect(await drawn()).toContain('data-placeholder="Cardigan"');
    expect(await drawn()).not.toContain('data-placeholder="Square"');
  });

  it('that cannot be fetched leave their room, and the scene goes on', async () => {
    const index = await page.evaluate(() => window.frameAssets.player.icons.index);
    rig.server.fail(index, 500);
    const icon = written('<IconifyIcon icon="mdi:square" size={400} />');
    await show(composition(icon, scene('b', plain(RED))));
    await seek(40);
    await eventually(centre).toBe(RED);
    rig.server.fail(index, null);
    expect(await events('scene-error')).toEqual([]);
    expect(await events('scene-notice')).toEqual([]);
  });
});
