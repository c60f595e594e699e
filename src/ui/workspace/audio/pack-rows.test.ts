import { expect, it } from 'vitest';
import { packRows } from './pack-rows';

const bar = (left: number, width: number) => ({ left, width });

it('puts sounds that follow each other into one row, and those at once into several', () => {
  expect(packRows([bar(0, 50), bar(54, 50), bar(20, 50), bar(0, 200), bar(110, 20)])).toEqual([
    0, 0, 1, 2, 0,
  ]);
  expect(packRows([])).toEqual([]);
});

it('keeps them apart by a gap', () => {
  expect(packRows([bar(0, 50), bar(52, 50)])).toEqual([0, 1]);
});
