import { expect, it } from 'vitest';
import { failureWords, placedMessage } from './compile-words';

const error = { kind: 'syntax' as const, message: 'A bracket is not closed.', line: 6, column: 2 };

it('puts the line first, when there is one', () => {
  expect(placedMessage(error)).toBe('Line 6: A bracket is not closed.');
  expect(placedMessage({ ...error, line: null })).toBe('A bracket is not closed.');
});

it('says what the preview shows instead, and only what is true', () => {
  expect(failureWords(error, { error, lastGood: true })).toMatch(/last version that ran\.$/);
  expect(failureWords(error, { error, lastGood: false })).toMatch(/edit its code\.$/);
  expect(failureWords(error, { error: null, lastGood: true })).toMatch(/later version/);
  expect(failureWords(error, null)).not.toMatch(/preview/);
});
