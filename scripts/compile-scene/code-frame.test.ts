import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame';

describe('the frame around a place in a source', () => {
  it('marks line and column, under tabs too', () => {
    expect(codeFrame('one\ntwo\n\tthree\nfour\nfive\nsix', 3, 3)).toEqual([
      '  1 | one',
      '  2 | two',
      '> 3 | \tthree',
      '    | \t ^',
      '  4 | four',
      '  5 | five',
    ]);
  });

  it('lines its numbers up and ends with the source', () => {
    expect(codeFrame('a\n'.repeat(10), 10, null)).toEqual([
      '   8 | a',
      '   9 | a',
      '> 10 | a',
      '  11 |',
    ]);
  });

  it('cuts a long line around its column', () => {
    const [marked = '', caret = ''] = codeFrame(
      `${'.'.repeat(5_000)}!${'.'.repeat(5_000)}`,
      1,
      5_001,
    );
    expect(marked.length).toBeLessThan(150);
    expect(marked[caret.indexOf('^')]).toBe('!');
  });

  it('is empty for a line that is not there', () => {
    expect(codeFrame('a', 2, 1)).toEqual([]);
  });
});
