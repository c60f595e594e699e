import { expect, it } from 'vitest';
import { viewWords } from './share-words';

it.each([
  [0, 'Not watched yet'],
  [1, '1 view'],
  [1204, '1,204 views'],
])('%i: %s', (views, words) => {
  expect(viewWords(views)).toBe(words);
});
