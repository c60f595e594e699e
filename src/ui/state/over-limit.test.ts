import { expect, it } from 'vitest';
import { MAX_PROMPT } from '~/core/limits';
import { overLimit } from './over-limit';

it.each([
  [0, null],
  [1, 'This is 1 character over the limit of 20,000.'],
  [1_234, 'This is 1,234 characters over the limit of 20,000.'],
])('a text %i over the limit', (over, sentence) => {
  expect(overLimit('x'.repeat(MAX_PROMPT + over))).toBe(sentence);
});
