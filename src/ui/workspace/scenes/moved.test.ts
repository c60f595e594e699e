import { expect, it } from 'vitest';
import { moved } from './moved';

const order = ['a', 'b', 'c'];

it('moves one to an earlier and to a later place', () => {
  expect(moved(order, 'c', 1)).toEqual({ order: ['c', 'a', 'b'], after: null });
  expect(moved(order, 'a', 2)).toEqual({ order: ['b', 'a', 'c'], after: 'b' });
  expect(moved(order, 'a', 3)).toEqual({ order: ['b', 'c', 'a'], after: 'c' });
});

it('takes a place beyond the ends as the end', () => {
  expect(moved(order, 'b', 9).order).toEqual(['a', 'c', 'b']);
  expect(moved(order, 'b', 0).order).toEqual(['b', 'a', 'c']);
});
