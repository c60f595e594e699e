import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { CompositionScene } from '~/core/timeline/composition';
import { redImage } from '~/server/testing/images';
import { colorAt } from '~/server/testing/picture';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { createLocalRenderEngine } from './local-render-engine';
import { compositionOf } from './testing/scenes';

const buildDir = resolve(`build/images-test-${process.pid}`);
let outDir: string;

const image = (digit: string) => {
  const id = `00000000-0000-4000-8000-00000000000${digit}`;
  return { id, url: `/api/images/${id}/${digit.repeat(64)}.webp` };
};
const [shown, damaged, gone] = [image('1'), image('2'), image('3')];

/** A tag on the left, a background in the middle, and on the right two that cannot be drawn. */
function sceneWithImages(): CompositionScene {
  const { js, params, lineOffset } = compileScene(
    `import { AbsoluteFill, Img } from 'remotion';
export default function Scene() {
  return (
    <AbsoluteFill style={{ background: 'black', flexDirection: 'row' }}>
      <Img src="asset:${shown.id}" style={{ width: 40, height: 90 }} />
      <div style={{ width: 40, background: 'url(asset:${shown.id}) center / 100% 100%' }} />
      <Img src="asset:${damaged.id}" style={{ width: 40, height: 90 }} />
      <img src="asset:${gone.id}" style={{ width: 40, height: 90 }} />
    </AbsoluteFill>
  );
}`,
    { gate: compileInNode },
  );
  if (js === null) throw new Error('The test scene does not compile.');
  return {
    id: 'scene',
    revisionId: 'scene-1',
    name: 'Images',
    durationInFrames: 30,
    content: { kind: 'artifact', artifact: { js, params, lineOffset } },
  };
}

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'images test-'));
  await linkBuiltRender(buildDir);
});
afterAll(async () => {
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

it('are in the export, and what cannot be drawn is a quiet surface', {
  timeout: 120_000,
}, async () => {
  const [whole, broken] = [join(outDir, 'whole.webp'), join(outDir, 'broken.webp')];
  await writeFile(whole, redImage('webp'));
  await writeFile(broken, redImage('webp').slice(0, 20));
  const composition = {
    ...compositionOf(sceneWithImages()),
    width: 160,
    height: 90,
    images: [shown, damaged, gone],
  };
  const outputPath = join(outDir, 'still.png');
  await createLocalRenderEngine({ buildDir }).still({
    composition,
    media: { [shown.url]: whole, [damaged.url]: broken },
    frame: 12,
    outputPath,
    deadlineMs: 100_000,
    signal: new AbortController().signal,
  });
  const png = await readFile(outputPath);
  const at = (x: number) => colorAt(png, x, 0.5);
  for (const x of [0.12, 0.37]) {
    const { red, green, blue } = at(x);
    expect(red).toBeGreaterThan(180);
    expect(Math.max(green, blue)).toBeLessThan(30);
  }
  for (const x of [0.62, 0.87]) {
    const { red, green, blue } = at(x);
    expect(Math.max(red, green, blue)).toBeLessThan(90);
  }
});
