import { expect, it } from 'vitest';
import { frameAt, pixelsAt } from './time-scale';

/** A long clip, a gap of 4 px, and a short one that is wider than its length. */
const segments = [
  { start: 0, length: 100, left: 0, width: 200 },
  { start: 100, length: 10, left: 204, width: 160 },
];

it('places a frame within its clip, and the end of the video at the end of the last one', () => {
  expect([0, 50, 100, 105, 110, 999].map((frame) => pixelsAt(segments, frame))).toEqual([
    0, 100, 204, 284, 364, 364,
  ]);
});

it('finds the frame under a pointer, also between clips and outside of them', () => {
  expect([-5, 0, 100, 202, 284, 999].map((pixels) => frameAt(segments, pixels))).toEqual([
    0, 0, 50, 100, 105, 110,
  ]);
});

it('is at the start when there is no clip', () => {
  expect(pixelsAt([], 5)).toBe(0);
  expect(frameAt([], 5)).toBe(0);
});
