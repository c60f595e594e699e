import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { Composition, CompositionScene, SceneContent } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { body, composition, doing, scene, uncompiled } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';
import { watchPosition } from './shared-page';

const FRAMES = 10;
const SCENES = 24;

/** Scenes that are not drawn as written, by their place in the video. */
const BAD: Record<number, SceneContent> = {
  3: body('return nobodyKnowsThis();'),
  7: doing("throw new Error('At every frame');"),
  11: doing("if (frame === 5) throw new Error('In the middle');", 'rgb(11,90,120)'),
  13: doing('const again = () => Promise.resolve().then(again); again();'),
  17: uncompiled('I could not write that scene, sorry! }}} ]'),
};
const LOOPING = 13;
const STOPPED_LOOP = 20;

/** Where the card that stands in for a scene has nothing on it. */
const CARD = 'rgb(18,19,21)';

const colourOf = (index: number) => `rgb(${index},90,120)`;

/** As the server stores it: compiled, with its loops counted. */
function stored(index: number): SceneContent {
  const loop = index === STOPPED_LOOP ? 'while (true) turns += 1;' : '';
  const { js, params, lineOffset } = compileScene(
    `import { AbsoluteFill } from 'remotion';
export default function Scene${index}() {
  let turns = 0;
  ${loop}
  return <AbsoluteFill style={{ background: '${colourOf(index)}' }}>{String(turns)}</AbsoluteFill>;
}`,
    { gate: compileInNode },
  );
  if (js === null) throw new Error('The test scene does not compile.');
  return { kind: 'artifact', artifact: { js, params, lineOffset } };
}

function video(): Composition {
  const scenes = Array.from({ length: SCENES }, (_, index): CompositionScene => {
    const content = BAD[index] ?? stored(index);
    return { ...scene(`s${index}`, content), durationInFrames: FRAMES };
  });
  return composition(...scenes);
}

let rig: FrameRig;

beforeAll(async () => {
  rig = await sharedFrameRig();
});
afterAll(() => rig?.close());

/** Presses Play and touches nothing until the video ends: every scene has its time. */
async function play(page: Page, frames: () => Promise<number[]>): Promise<void> {
  await page.locator('[data-frame-state=ready]').waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  await eventually(async () => (await frames()).includes(SCENES * FRAMES - 1)).toBe(true);
  const seen = new Set((await frames()).map((frame) => Math.floor(frame / FRAMES)));
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: SCENES }, (_, i) => i));
}

async function playInWorkspace(): Promise<Page> {
  const page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  await page.goto(`${rig.server.origin}/preview`);
  await page.evaluate((v) => window.preview.show(v), video());
  await play(page, () => page.evaluate(() => window.preview.frames));
  return page;
}

async function playShared(): Promise<Page> {
  const page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  await page.goto(rig.share(video()));
  await play(page, await watchPosition(page));
  return page;
}

it('plays 24 scenes to the end, three of which throw, one hangs and one never compiled', async () => {
  const [page, visit] = await Promise.all([playInWorkspace(), playShared()]);
  await visit.getByRole('button', { name: 'Play again' }).waitFor();
  await visit.close();
  const troubles = await page.evaluate(() => window.preview.troubles);
  expect(Object.fromEntries(troubles.map(({ sceneId, kind }) => [sceneId, kind]))).toEqual({
    s3: 'scene-stopped',
    s7: 'scene-stopped',
    s11: 'scene-stopped',
    s13: 'scene-frozen',
    s17: 'scene-stopped',
    s20: 'loop-stopped',
  });
  const seek = (frame: number) =>
    page.evaluate((to) => window.preview.handle.current?.seekTo(to), frame);
  for (let index = 0; index < SCENES; index++) {
    await seek(index * FRAMES);
    const drawn = BAD[index] === undefined || index === 11;
    await eventually(() => colourAt(page, 860, 100)).toBe(drawn ? colourOf(index) : CARD);
  }
  await seek(LOOPING * FRAMES);
  await page.getByRole('button', { name: 'Run again' }).waitFor();
});
