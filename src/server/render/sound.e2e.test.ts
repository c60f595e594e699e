import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_AUDIO } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import { encodedTone, wavTone } from '~/server/testing/sound';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { createLocalRenderEngine } from './local-render-engine';
import { colourScene, compositionOf } from './testing/scenes';
import { loudness, pictureAt, probeVideo } from './testing/video';

const buildDir = resolve(`build/sound-test-${process.pid}`);
let outDir: string;
let video: string;

/** What a tone of half the full volume measures. */
const TONE = 0.5 / Math.SQRT2;

const track = (id: string, changes: Partial<AudioTrack>): AudioTrack => ({
  id,
  name: id,
  url: `/api/audio/${id}/${'0'.repeat(64)}.wav`,
  ...DEFAULT_AUDIO,
  durationInFrames: 60,
  ...changes,
});

// 60 frames: a tone from 0.5 s to 1.5 s whose last third fades out, a quiet one at the very end.
const tone = track('tone', { startFrame: 15, offsetFrames: 30, fadeOutFrames: 10 });
const quiet = track('quiet', { startFrame: 51, volume: 0.25 });
const gone = track('gone', {});
const damaged = track('damaged', {});

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'sound test-'));
  await linkBuiltRender(buildDir);
  const wav = join(outDir, 'tone.wav');
  const mp3 = join(outDir, 'tone.mp3');
  const noise = join(outDir, 'noise.mp3');
  await writeFile(noise, 'no sound at all');
  await writeFile(wav, wavTone(2));
  await writeFile(mp3, await encodedTone('mp3', 2));
  const fade = { kind: 'fade', durationInFrames: 9 } as const;
  const scenes = [
    colourScene('red', '#c00', 30),
    { ...colourScene('blue', '#00c', 30), transition: fade },
  ];
  video = join(outDir, 'video.mp4');
  await createLocalRenderEngine({ buildDir }).render({
    composition: {
      ...compositionOf(...scenes),
      width: 160,
      height: 90,
      audio: [tone, quiet, gone, damaged],
    },
    outputPath: video,
    media: { [tone.url]: wav, [quiet.url]: mp3, [damaged.url]: noise },
    deadlineMs: 120_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
});
afterAll(async () => {
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

describe('the exported video', () => {
  it('has a stream of sound, and is as long as its scenes', async () => {
    const { streams, durationInSeconds } = await probeVideo(video);
    expect(streams.map(({ codec_name }) => codec_name)).toEqual(['h264', 'aac']);
    expect(durationInSeconds).toBeCloseTo(2, 1);
  });

  it('is silent before a sound, as loud as it during it, and fades it out', async () => {
    expect(await loudness(video, 0, 0.45)).toBeLessThan(0.005);
    expect(await loudness(video, 0.55, 1.1)).toBeCloseTo(TONE, 1);
    const fading = await loudness(video, 1.3, 1.35);
    expect(fading).toBeGreaterThan(TONE * 0.3);
    expect(fading).toBeLessThan(TONE * 0.75);
    expect(await loudness(video, 1.55, 1.65)).toBeLessThan(0.005);
  });

  it('plays a sound at its volume until the video ends, and none that is gone or damaged', async () => {
    expect(await loudness(video, 1.8, 1.95)).toBeCloseTo(TONE / 4, 1.5);
  });

  it('shows the transition of the preview', async () => {
    const about = (...rgb: number[]) => [rgb.map((value) => expect.closeTo(value, -1.3))];
    expect(await pictureAt(video, 29 / 30)).toEqual(about(204, 0, 0));
    expect(await pictureAt(video, 34 / 30)).toEqual(about(102, 0, 102));
    expect(await pictureAt(video, 45 / 30)).toEqual(about(0, 0, 204));
  });
});
