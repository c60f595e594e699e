import { expect, it } from 'vitest';
import { authorName } from './author-name';

it.each([
  ['  Ada   Lovelace ', 'Ada Lovelace'],
  ['Studio\nNorth\tby\u2028night', 'Studio North by night'],
  ['\u202eevil\u2066 txt\u2069', 'evil txt'],
  ['\u05e1\u05d8\u05d5\u05d3\u05d9\u05d5', '\u05e1\u05d8\u05d5\u05d3\u05d9\u05d5'],
  // Letters and pictures that are joined stay so.
  ['\u0646\u200c\u0645', '\u0646\u200c\u0645'],
  ['👩\u200d🚀', '👩\u200d🚀'],
  ['<b>"&', '<b>"&'],
])('%j is shown as %j', (text, name) => {
  expect(authorName(text)).toBe(name);
});

it.each(['', '   ', '\u200b\u200d', '\u00a0\u3164', '\u202e', '\u0301', '\u2800'])(
  'nobody would see %j',
  (text) => {
    expect(authorName(text)).toBeNull();
  },
);
