import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { narrowFont } from '~/server/testing/fonts';
import { colorAt, colorName } from '~/server/testing/picture';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { createLocalRenderEngine } from './local-render-engine';
import { compositionOf, sceneOf } from './testing/scenes';

const buildDir = resolve(`build/fonts-test-${process.pid}`);
let outDir: string;

const font = (digit: string, family: string) => {
  const id = `00000000-0000-4000-8000-00000000000${digit}`;
  const url = `/api/fonts/${id}/${digit.repeat(64)}.woff2`;
  return { id, family, weight: '400', style: 'normal' as const, url };
};

/** Each line is as wide as its text; the narrow typeface takes about six tenths of Inter. */
const SCENE = `import { AbsoluteFill } from 'remotion';
const LINE = { fontSize: 13, height: 20, lineHeight: '20px', background: 'red', color: 'red' };
const family = (first) => [first, 'Slab'].join(' ');
export default function Scene() {
  return (
    <AbsoluteFill style={{ background: 'blue', alignItems: 'flex-start' }}>
      <span style={{ ...LINE, fontFamily: 'Acme Wide' }}>HAMBURGEFONTSIV</span>
      <span style={{ ...LINE, fontFamily: family('Made') }}>HAMBURGEFONTSIV</span>
      <span style={{ ...LINE, fontFamily: 'Torn Face' }}>HAMBURGEFONTSIV</span>
      <span style={{ ...LINE, fontFamily: 'Inter' }}>HAMBURGEFONTSIV</span>
    </AbsoluteFill>
  );
}`;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'fonts test-'));
  await linkBuiltRender(buildDir);
});
afterAll(async () => {
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

it('set the texts of an export, also under a name that is only made while it is drawn', {
  timeout: 120_000,
}, async () => {
  const { js } = compileScene(SCENE, { gate: compileInNode });
  const scene = sceneOf('Lines', js ?? '');
  const fonts = [font('1', 'Acme Wide'), font('2', 'Made Slab'), font('3', 'Torn Face')];
  const media: Record<string, string> = {};
  for (const { url, family } of fonts) {
    const bytes = await narrowFont(family);
    const path = join(outDir, `${family}.woff2`);
    await writeFile(path, family === 'Torn Face' ? bytes.subarray(0, 900) : bytes);
    media[url] = path;
  }
  const outputPath = join(outDir, 'still.png');
  await createLocalRenderEngine({ buildDir }).still({
    composition: { ...compositionOf(scene), width: 160, height: 80, fonts },
    media,
    frame: 5,
    outputPath,
    deadlineMs: 100_000,
    signal: new AbortController().signal,
  });
  const png = await readFile(outputPath);
  const right = (line: number) => colorName(colorAt(png, 0.68, (line + 0.5) / 4));
  expect([0, 1, 2, 3].map(right)).toEqual(['blue', 'blue', 'red', 'red']);
  for (const line of [0, 1, 2, 3]) {
    expect(colorName(colorAt(png, 0.4, (line + 0.5) / 4))).toBe('red');
  }
});
