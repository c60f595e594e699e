import { expect, it } from 'vitest';
import { cutWords } from './cut-words';
import { isFontFile } from './is-font-file';

it.each([
  ['400', 'normal', 'Regular'],
  ['400', 'italic', 'Italic'],
  ['700', 'italic', 'Bold italic'],
  ['350', 'normal', 'Weight 350'],
  ['100 900', 'normal', 'Weights 100 to 900'],
  ['100 900', 'italic', 'Weights 100 to 900, italic'],
] as const)('calls weight %s, %s, “%s”', (weight, style, words) => {
  expect(cutWords({ weight, style })).toBe(words);
});

it('knows the file of a typeface by its name', () => {
  const names = ['a.woff2', 'A.TTF', 'b.otf', 'c.woff', 'd.ttc', 'song.mp3', 'woff2', 'a.png'];
  expect(names.filter((name) => isFontFile({ name }))).toEqual(names.slice(0, 5));
});
