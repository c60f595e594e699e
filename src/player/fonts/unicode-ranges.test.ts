import { expect, it } from 'vitest';
import { formatRanges, inRanges, parseRanges } from './unicode-ranges';

it('reads and writes ranges of code points', () => {
  const ranges = parseRanges('U+4E00-4e0f, U+41, u+1F600-1F64F');
  expect(ranges[0]).toEqual([0x41, 0x41]);
  for (const point of [0x41, 0x4e00, 0x4e0f, 0x1f64f]) expect(inRanges(ranges, point)).toBe(true);
  for (const point of [0, 0x42, 0x4e10, 0x1f650]) expect(inRanges(ranges, point)).toBe(false);
  expect(formatRanges([0x43, 0x41, 0x42, 0x1f600, 0x42])).toBe('U+41-43,U+1F600');
});
