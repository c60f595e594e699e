import { expect, it } from 'vitest';
import { wholePixels } from './format';

it.each([
  [1920, 1080, 32],
  [1080, 1920, 18],
  [1080, 1080, 2],
  [1080, 1350, 8],
  [1279, 721, null],
])('gives %i×%i steps of %s px', (width, height, step) => {
  expect(wholePixels({ width, height })).toBe(step);
});

it('gives steps at which both sides are even', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [1080, 1080],
    [1080, 1350],
    [2520, 1080],
  ] as const) {
    const step = wholePixels({ width, height }) ?? Number.NaN;
    expect([step % 2, ((step * height) / width) % 2]).toEqual([0, 0]);
  }
});
