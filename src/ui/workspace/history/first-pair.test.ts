import { expect, it } from 'vitest';
import { firstPair } from './first-pair';

const revisions = [{ id: 'c' }, { id: 'b' }, { id: 'a' }];

it('compares an older version with the current one', () => {
  expect(firstPair(revisions, 'a', 'c')).toEqual({ left: 'a', right: 'c' });
});

it('compares the current version with the one before it', () => {
  expect(firstPair(revisions, 'c', 'c')).toEqual({ left: 'b', right: 'c' });
});

it('has both sides also where nothing older is known', () => {
  expect(firstPair([{ id: 'c' }], 'c', 'c')).toEqual({ left: 'c', right: 'c' });
});
