import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { colorAt } from '~/server/testing/picture';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { writtenScene } from '../../../scripts/frame/written-scene';
import { createLocalRenderEngine, type LocalEngineOptions } from './local-render-engine';
import { commandsOfGroup, groupOf, leftOfGroup } from './testing/processes';
import { colourScene, compositionOf, sceneOf } from './testing/scenes';
import { pictureAt, probeVideo } from './testing/video';

const buildDir = resolve(`build/engine-test-${process.pid}`);
let outDir: string;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'engine test-'));
  await linkBuiltRender(buildDir);
});
afterAll(async () => {
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

type Options = LocalEngineOptions & { deadlineMs?: number };

function start(composition: Composition, { deadlineMs = 60_000, ...options }: Options = {}) {
  const controller = new AbortController();
  const progress: number[] = [];
  const outputPath = join(outDir, `${expect.getState().currentTestName?.length}.mp4`);
  const result = createLocalRenderEngine({ buildDir, ...options }).render({
    composition,
    outputPath,
    deadlineMs,
    signal: controller.signal,
    onProgress: ({ framesDone }) => progress.push(framesDone),
  });
  return { result, controller, progress, outputPath };
}

const about = (...rgb: number[]) => rgb.map((value) => expect.closeTo(value, -1.3));
const files = () => readdir(outDir);
const endless = sceneOf('Endless', 'function E() { for (;;) {} }\nreturn E;');
const long = compositionOf(colourScene('long', '#333', 3_000));

describe('a finished export', () => {
  it('is an H.264 file of the right size and length that plays everywhere', async () => {
    const throwing = sceneOf('Throws', 'function T() { throw new Error("Boom"); }\nreturn T;');
    const scenes = [throwing, colourScene('red', '#c00'), colourScene('blue', '#00c')];
    const { result, progress, outputPath } = start(compositionOf(...scenes));
    const { sizeBytes, durationInFrames } = await result;
    const video = await probeVideo(outputPath);
    expect(durationInFrames).toBe(30);
    expect(video.sizeBytes).toBe(sizeBytes);
    expect(video.durationInSeconds).toBeCloseTo(1, 1);
    expect(video.streams[0]).toMatchObject({
      codec_name: 'h264',
      width: 640,
      height: 360,
      pix_fmt: 'yuv420p',
      color_space: 'bt709',
      r_frame_rate: '30/1',
      nb_frames: '30',
    });
    expect(await pictureAt(outputPath, 0.5)).toEqual([about(204, 0, 0)]);
    expect(await pictureAt(outputPath, 0.9)).toEqual([about(0, 0, 204)]);
    const [card] = await pictureAt(outputPath, 0.1);
    expect(card).toEqual(about(24, 24, 26));
    expect(progress.at(-1)).toBe(30);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('draws text in the bundled font', async () => {
    const widths = `const { AbsoluteFill } = window.Remotion;
function measure(family) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = '100px ' + family;
  return context.measureText('Hamburgefonstiv').width;
}
function W() {
  const isInter = measure('Inter, monospace') !== measure('monospace');
  return __fw.h(AbsoluteFill, { style: { background: isInter ? '#0c0' : '#c00' } });
}
return W;`;
    const { result, outputPath } = start(compositionOf(sceneOf('Widths', widths)));
    await result;
    expect(await pictureAt(outputPath, 0.1)).toEqual([about(0, 204, 0)]);
  });

  it('draws icons, and waits for one whose name is computed', async () => {
    const scenes = [
      '"mdi:square"',
      "['mdi', frame < 5 ? 'circle' : 'square-rounded'].join(':')",
    ].map((icon, at) => ({
      ...writtenScene(
        `icons-${at}`,
        `import { AbsoluteFill, useCurrentFrame } from 'remotion';
const middle = { alignItems: 'center', justifyContent: 'center' };
export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: '#0c0', color: '#c00', ...middle }}>
      <IconifyIcon icon={${icon}} size={300} />
    </AbsoluteFill>
  );
}`,
      ),
      durationInFrames: 10,
    }));
    const { result, outputPath } = start(compositionOf(...scenes));
    await result;
    for (const seconds of [0, 0.3, 0.34, 0.5, 0.6]) {
      const [corner, , , , centre] = await pictureAt(outputPath, seconds, 3, 3);
      expect([corner, centre]).toEqual([about(0, 204, 0), about(204, 0, 0)]);
    }
  });

  it('survives what scenes do outside of their picture', async () => {
    const mischief = `const { AbsoluteFill, Img, Audio, OffthreadVideo, delayRender, cancelRender, registerRoot } = window.Remotion;
registerRoot(() => null);
function M() {
  React.useEffect(() => {
    setTimeout(() => { throw new Error('late'); }, 1);
    Promise.reject(new Error('unhandled'));
    setTimeout(() => cancelRender(new Error('stop everything')), 1);
    alert('hello');
  }, []);
  React.useState(() => delayRender('never continued'));
  return __fw.h(AbsoluteFill, { style: { background: '#0c0' } },
    __fw.h(Img, { src: 'https://images.example/a.png' }),
    __fw.h(Audio, { src: 'https://music.example/a.mp3' }),
    __fw.h(OffthreadVideo, { src: 'https://video.example/a.mp4' }));
}
const React = window.React;
return M;`;
    const { result, outputPath } = start(compositionOf(sceneOf('Mischief', mischief)));
    await result;
    expect(await pictureAt(outputPath, 0.2)).toEqual([about(0, 204, 0)]);
  });
});

describe('stills', () => {
  const path = (name: string) => join(outDir, name);
  const limits = { deadlineMs: 60_000, signal: new AbortController().signal };
  const engine = () => createLocalRenderEngine({ buildDir });
  const composition = compositionOf(colourScene('red', '#c00'), colourScene('blue', '#00c'));

  it('are video frames as PNG in the size of the video, in any order and also twice', async () => {
    const stills = [
      { frame: 12, outputPath: path('blue.png') },
      { frame: 9, outputPath: path('red.png') },
      { frame: 12, outputPath: path('blue again.png') },
    ];
    const before = await files();
    await engine().stills({ composition, stills, ...limits });
    const names = stills.map(({ outputPath }) => basename(outputPath));
    expect(await files()).toEqual([...before, ...names].sort());
    const pictures = await Promise.all(stills.map(({ outputPath }) => readFile(outputPath)));
    expect(pictures.map((png) => colorAt(png, 0.5, 0.5))).toEqual([
      { red: 0, green: 0, blue: 204 },
      { red: 204, green: 0, blue: 0 },
      { red: 0, green: 0, blue: 204 },
    ]);
    expect(PNG.sync.read(pictures[0] ?? Buffer.alloc(0))).toMatchObject({
      width: 640,
      height: 360,
    });
  });

  it('end as an export does, without a file', async () => {
    const before = await files();
    const still = { frame: 2, outputPath: path('late.png') };
    await expect(
      engine().still({ composition, ...still, ...limits, deadlineMs: 500 }),
    ).rejects.toMatchObject({ reason: 'deadline' });
    expect(await files()).toEqual(before);
  });

  it('say which frame the video does not have', async () => {
    const still = { frame: 20, outputPath: path('none.png') };
    await expect(engine().still({ composition, ...still, ...limits })).rejects.toThrow(
      'The video has no frame 20: its last one is 19.',
    );
  });
});

describe('an export that ends early', () => {
  it('leaves no process and no file behind when it is cancelled', async () => {
    const { result, controller, progress } = start(long);
    result.catch(() => undefined);
    await vi.waitFor(() => expect(progress.length).toBeGreaterThan(3), 30_000);
    const group = await groupOf(buildDir);
    const commands = (await commandsOfGroup(group)).join('\n');
    expect(commands).toContain('--remote-debugging-port');
    expect(commands).toContain('ffmpeg');
    const before = await files();
    controller.abort();
    await expect(result).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await leftOfGroup(group, 5_000)).toEqual([]);
    expect(await files()).toEqual(before.filter((name) => !name.includes('.part')));
  });

  it('is stopped at its deadline, even inside a loop that never ends', async () => {
    const { result } = start(compositionOf(endless), { deadlineMs: 6_000 });
    result.catch(() => undefined);
    const group = await groupOf(buildDir);
    await expect(result).rejects.toMatchObject({
      reason: 'deadline',
      message: expect.stringContaining('6 seconds'),
    });
    expect(await leftOfGroup(group, 5_000)).toEqual([]);
  });

  it('names the scene that does not come to an end', async () => {
    const scenes = compositionOf(colourScene('red', '#c00', 20), endless);
    const { result } = start(scenes, { frameTimeoutMs: 7_000 });
    await expect(result).rejects.toMatchObject({
      reason: 'scene-failed',
      message: expect.stringContaining('“Endless”'),
    });
  });

  it('ends with the process that asked for it, also by kill -9', async () => {
    const script = join(import.meta.dirname, 'testing/render-in-child.ts');
    const args = ['--import', 'tsx', script, buildDir, join(outDir, 'orphan.mp4')];
    const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    const group = await groupOf(join(buildDir, 'render-child.mjs'));
    parent.kill('SIGKILL');
    expect(await leftOfGroup(group, 5_000)).toEqual([]);
  });
});

describe('a machine that cannot export', () => {
  const missing = { missing: 'No Chromium was found.' };

  it('says so in its status and in the error', async () => {
    const options = { findBrowser: async () => missing };
    const engine = createLocalRenderEngine({ buildDir, ...options });
    expect(await engine.status()).toEqual({ available: false, message: missing.missing });
    await expect(start(long, options).result).rejects.toMatchObject({
      reason: 'missing-browser',
      message: missing.missing,
    });
  });

  it('names a browser that does not start', async () => {
    const findBrowser = async () => ({ path: '/bin/false', kind: 'headless-shell' as const });
    await expect(start(long, { findBrowser }).result).rejects.toMatchObject({
      reason: 'missing-browser',
    });
  });

  it('says what to do when the export program was not built', async () => {
    const status = await createLocalRenderEngine({ buildDir: outDir }).status();
    expect(status.message).toContain('npm run build');
  });
});
