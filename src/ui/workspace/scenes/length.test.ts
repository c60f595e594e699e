import { expect, it } from 'vitest';
import { parseLength, seconds } from './length';

it.each([
  ['3', 90],
  ['2.5', 75],
  [' 2,5 s ', 75],
  ['0.1', 3],
  ['600', 18_000],
  ['4 seconds', 120],
])('reads %j as %d frames', (text, frames) => {
  expect(parseLength(text, 30)).toEqual({ frames });
});

it.each(['', 'long', '-1', '3 frames', '1.2.3', '0', '601'])(
  'explains what is wrong with %j',
  (text) => {
    expect(parseLength(text, 30)).toEqual({ problem: expect.stringMatching(/^[A-Z].*\.$/) });
  },
);

it('writes seconds without trailing zeros', () => {
  expect([90, 75, 100].map((frames) => seconds(frames, 30))).toEqual(['3', '2.5', '3.33']);
});
