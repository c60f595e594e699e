import { expect, it } from 'vitest';
import { sharesOf, wholeTenths } from './tenths';

it.each([
  [119, 30, 120],
  [121.4, 30, 120],
  [122, 30, 123],
  [97, 24, 96],
  [1, 30, 3],
])('%s frames at %s fps are %s in whole tenths of a second', (frames, fps, rounded) => {
  expect(wholeTenths(frames, fps)).toBe(rounded);
});

it('shares a total out in whole tenths, and to the frame', () => {
  expect(sharesOf([1, 1, 1], 300, 30)).toEqual([99, 102, 99]);
  expect(sharesOf([120, 60], 200, 30)).toEqual([132, 68]);
  for (const count of [2, 3, 5, 7, 12]) {
    const lengths = Array.from({ length: count }, (_, index) => 80 + index * 17);
    const shares = sharesOf(lengths, 421, 30);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(421);
    expect(shares.slice(0, -1).every((share) => share % 3 === 0)).toBe(true);
  }
});
