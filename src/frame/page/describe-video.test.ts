import { expect, it } from 'vitest';
import { describeVideo } from './describe-video';

it.each([
  [0, 'A video made with Framewright.'],
  [30, 'A video of 1 second, made with Framewright.'],
  [240, 'A video of 8 seconds, made with Framewright.'],
  [1860, 'A video of 1 minute and 2 seconds, made with Framewright.'],
  [3600, 'A video of 2 minutes, made with Framewright.'],
])('%i frames: %s', (durationInFrames, words) => {
  expect(describeVideo({ durationInFrames, fps: 30 })).toBe(words);
});

it('names who made it', () => {
  const video = { fps: 30, author: 'Ada' };
  const words = 'A video of 8 seconds by Ada, made with Framewright.';
  expect(describeVideo({ ...video, durationInFrames: 240 })).toBe(words);
  const short = 'A video by Ada, made with Framewright.';
  expect(describeVideo({ ...video, durationInFrames: 0 })).toBe(short);
});
