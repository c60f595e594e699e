import { expect, it } from 'vitest';
import { readOptions } from './options';

const NONE = { autoplay: false, muted: false, loop: false, startSeconds: 0 };

it.each([
  ['', NONE],
  [
    '?autoplay&muted&loop&start=2.5',
    { autoplay: true, muted: true, loop: true, startSeconds: 2.5 },
  ],
  ['?autoplay=1&muted=true', { ...NONE, autoplay: true, muted: true }],
  ['?autoplay=0&muted=false&loop=no', NONE],
  ['?start=-3', NONE],
  ['?start=soon', NONE],
  ['?start=Infinity', NONE],
])('%j', (search, options) => {
  expect(readOptions(search)).toEqual(options);
});
