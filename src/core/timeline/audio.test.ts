import { describe, expect, it } from 'vitest';
import { clampAudio, DEFAULT_AUDIO, framesOfSeconds, heardFrames, volumeAt } from './audio';

const track = { ...DEFAULT_AUDIO, durationInFrames: 100 };

describe('for how long a sound is heard', () => {
  it.each([
    ['all of it', track, 300, 100],
    ['without what is skipped', { ...track, offsetFrames: 40 }, 300, 60],
    ['to the end of the video', { ...track, startFrame: 250 }, 300, 50],
    ['not at all behind the end', { ...track, startFrame: 300 }, 300, 0],
    ['not at all in an empty video', track, 0, 0],
  ])('%s', (_, sound, total, heard) => {
    expect(heardFrames(sound, total)).toBe(heard);
  });
});

describe('how loud a sound is', () => {
  const fading = { ...track, volume: 0.5, fadeInFrames: 3, fadeOutFrames: 4 };

  it('rises and falls in straight lines, and is silent outside', () => {
    const at = (frame: number) => volumeAt(fading, frame, 300);
    expect([-1, 0, 1, 2, 3].map(at)).toEqual([0, 0.125, 0.25, 0.375, 0.5]);
    expect(at(50)).toBe(0.5);
    expect([95, 96, 97, 98, 99, 100].map(at)).toEqual([0.5, 0.4, 0.3, 0.2, 0.1, 0]);
  });

  it('fades out at the end of the video when that comes first', () => {
    expect(volumeAt(fading, 49, 50)).toBe(0.1);
    expect(volumeAt(fading, 45, 50)).toBe(0.5);
  });

  it('never gets louder than either fade lets it', () => {
    const short = { ...track, durationInFrames: 10, fadeInFrames: 10, fadeOutFrames: 10 };
    const loudest = Math.max(
      ...Array.from({ length: 10 }, (_, frame) => volumeAt(short, frame, 300)),
    );
    expect(loudest).toBeCloseTo(5 / 11, 5);
  });
});

describe('what can be stored', () => {
  it('is whole frames within the file, and a volume from 0 to 1', () => {
    const wild = {
      startFrame: -3,
      offsetFrames: 1e6,
      volume: 7,
      fadeInFrames: 12.4,
      fadeOutFrames: Number.NaN,
    };
    expect(clampAudio(wild, 100)).toEqual({
      startFrame: 0,
      offsetFrames: 99,
      volume: 1,
      fadeInFrames: 12,
      fadeOutFrames: 0,
    });
    expect(clampAudio({ ...wild, volume: -1 }, 100).volume).toBe(0);
  });

  it('leaves sensible settings as they are', () => {
    const settings = { ...DEFAULT_AUDIO, startFrame: 30, volume: 0.35, fadeOutFrames: 60 };
    expect(clampAudio(settings, 100)).toEqual(settings);
  });
});

it('counts a begun frame of a file as one', () => {
  expect([0.001, 1, 2.01].map((seconds) => framesOfSeconds(seconds, 30))).toEqual([1, 30, 61]);
});
