import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { CompositionScene } from '~/core/timeline/composition';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { createLocalRenderEngine } from './local-render-engine';
import { colourScene, compositionOf, sceneOf } from './testing/scenes';
import { pictureAt } from './testing/video';

const buildDir = resolve(`build/guard-test-${process.pid}`);
let outDir: string;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'guard test-'));
  await linkBuiltRender(buildDir);
});
afterAll(async () => {
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

function compiled(name: string, tsx: string): CompositionScene {
  const { js } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(`${name} does not compile.`);
  return sceneOf(name, js);
}

async function render(name: string, scenes: CompositionScene[]): Promise<string> {
  const outputPath = join(outDir, `${name}.mp4`);
  await createLocalRenderEngine({ buildDir }).render({
    composition: compositionOf(...scenes),
    outputPath,
    deadlineMs: 120_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return outputPath;
}

const about = (...rgb: number[]) => [rgb.map((value) => expect.closeTo(value, -1.3))];

it('draws an endless loop as the preview does, and its neighbours', async () => {
  // Blue if the loop got exactly the turns of one video frame.
  const endless = compiled(
    'Endless',
    `import { AbsoluteFill, useCurrentFrame } from 'remotion';
     export default function Confetti() {
       const frame = useCurrentFrame();
       let turns = 0;
       while (true) turns += 1;
       return <AbsoluteFill style={{ background: turns === 5_000_000 ? '#00c' : 'white' }}>{frame}</AbsoluteFill>;
     }`,
  );
  const path = await render('endless', [endless, colourScene('red', '#c00')]);
  expect(await pictureAt(path, 5 / 30)).toEqual(about(0, 0, 204));
  expect(await pictureAt(path, 15 / 30)).toEqual(about(204, 0, 0));
});

it('keeps the same template five times and two scenes with the same helpers apart', async () => {
  const template = `const { AbsoluteFill, useCurrentFrame } = window.Remotion;
    let shade = 0;
    const helper = () => { shade += 1; return shade > 1 ? 'white' : '#060'; };
    const background = helper();
    export default function Scene() { useCurrentFrame(); return <AbsoluteFill style={{ background }} />; }`;
  const helpers = (colour: string) => `const helper = () => '${colour}'; const spring = helper;
    export default function Scene() { return <window.Remotion.AbsoluteFill style={{ background: spring() }} />; }`;
  const five = [1, 2, 3, 4, 5].map((n) => compiled(`template ${n}`, template));
  const path = await render('template', [
    ...five,
    compiled('one', helpers('#c00')),
    compiled('two', helpers('#00c')),
  ]);
  const middle = (index: number) => pictureAt(path, (index * 10 + 5) / 30);
  for (let index = 0; index < 5; index++) expect(await middle(index)).toEqual(about(0, 102, 0));
  expect(await middle(5)).toEqual(about(204, 0, 0));
  expect(await middle(6)).toEqual(about(0, 0, 204));
});
