import { expect, it } from 'vitest';
import { parseSeconds } from './parse-seconds';

it.each([
  ['0', 0],
  ['2.5', 75],
  [' 2,5 s ', 75],
  ['1 second', 30],
  ['', null],
  ['-1', null],
  ['soon', null],
  ['1:30', null],
])('reads %j as %s frames', (text, frames) => {
  expect(parseSeconds(text, 30)).toBe(frames);
});
