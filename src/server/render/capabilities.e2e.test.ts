import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { colorAt } from '~/server/testing/picture';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { CAPABILITY_SCENES, RUNTIME_SCENES } from '../../../scripts/frame/capability-scenes';
import { composition } from '../../../scripts/frame/scenes';
import { writtenScene } from '../../../scripts/frame/written-scene';
import { createLocalRenderEngine } from './local-render-engine';
import { pictureAt } from './testing/video';

const ALL = Object.entries({ ...CAPABILITY_SCENES, ...RUNTIME_SCENES });
const LENGTH = 30;
const MOVING = new Set(['transitions', 'lottie', 'three']);

const buildDir = resolve(`build/capabilities-test-${process.pid}`);
const limits = { deadlineMs: 120_000, signal: new AbortController().signal };
let outDir: string;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'capabilities test-'));
  await linkBuiltRender(buildDir);
});
afterAll(async () => {
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

describe('modules on demand in an export', () => {
  it('draw each scene as the preview does', async () => {
    const wanted = ALL.flatMap(([name], index) => [
      ...(MOVING.has(name) ? [{ name: `${name} at first`, frame: index * LENGTH }] : []),
      { name, frame: index * LENGTH + LENGTH - 1 },
    ]).map((one) => ({ ...one, outputPath: join(outDir, `${one.name}.png`) }));
    await createLocalRenderEngine({ buildDir }).stills({
      composition: composition(...ALL.map(([name, tsx]) => writtenScene(name, tsx))),
      stills: wanted,
      ...limits,
    });
    const drawn = await Promise.all(
      wanted.map(async ({ name, outputPath }) => [
        name,
        colorAt(await readFile(outputPath), 0.5, 0.5),
      ]),
    );
    const green = { red: 0, green: 128, blue: 0 };
    const red = { red: 200, green: 0, blue: 0 };
    expect(drawn).toEqual(
      wanted.map(({ name }) => [name, name.endsWith(' at first') ? red : green]),
    );
  });

  it('follow the frame number in an MP4, whichever tab draws it', async () => {
    const outputPath = join(outDir, 'three.mp4');
    await createLocalRenderEngine({ buildDir }).render({
      composition: composition(writtenScene('three', CAPABILITY_SCENES.three ?? '')),
      outputPath,
      onProgress: () => undefined,
      ...limits,
    });
    const about = (...rgb: number[]) => [rgb.map((value) => expect.closeTo(value, -1.3))];
    expect(await pictureAt(outputPath, 0.1)).toEqual(about(200, 0, 0));
    expect(await pictureAt(outputPath, 0.4)).toEqual(about(200, 0, 0));
    expect(await pictureAt(outputPath, 0.6)).toEqual(about(0, 128, 0));
    expect(await pictureAt(outputPath, 0.9)).toEqual(about(0, 128, 0));
  });
});
