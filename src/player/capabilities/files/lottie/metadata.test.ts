import { describe, expect, it } from 'vitest';
import { getLottieMetadata, lottieFrame } from './metadata';

const HEAD = { fr: 60, ip: 30, op: 90, w: 400, h: 300 };
const METADATA = { durationInSeconds: 1, durationInFrames: 60, fps: 60, width: 400, height: 300 };

describe('a Lottie file', () => {
  it('says how long and how large it is', () => {
    expect(getLottieMetadata(HEAD)).toEqual(METADATA);
  });

  it.each([null, 'a', {}, { ...HEAD, op: 30 }, { ...HEAD, w: '400' }])(
    'that is none says nothing: %j',
    (data) => expect(getLottieMetadata(data)).toBeNull(),
  );

  it.each([
    ['plays in its own rate', 0.5, {}, 30],
    ['rests on its last frame', 7, {}, 59],
    ['begins anew in a loop', 1.25, { loop: true }, 15],
    ['plays backward', 0.25, { direction: 'backward' }, 44],
    ['plays faster', 0.25, { playbackRate: 2 }, 30],
  ])('%s', (_, seconds, playback, frame) => {
    const usual = { loop: false, direction: 'forward', playbackRate: 1 };
    expect(lottieFrame(METADATA, seconds, { ...usual, ...playback })).toBe(frame);
  });
});
