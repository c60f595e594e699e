import { describe, expect, it } from 'vitest';
import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';
import { drawWith } from '../testing/run-body';

const notesOf = (tsx: string) =>
  compileScene(tsx, { gate: compileInNode }).notes.map(({ kind, line }) => [kind, line]);

describe('an element that is made and not returned', () => {
  it.each([
    ['whose return stands alone', 'export default function S() {\n  return\n  <p>a</p>;\n}'],
    [
      'whose return is alone before its bracket',
      'export default () => {\n  return\n  (<p>a</p>)\n};',
    ],
    ['without its return', 'export default function S() {\n  const a = 1;\n  <p>a</p>\n}'],
  ])('is returned: %s', (_, tsx) => {
    expect(drawWith(tsx)).toEqual(['p', null, 'a']);
    expect(notesOf(tsx)).toEqual([['added-return', 3]]);
  });

  it('stays dropped where another statement follows', () => {
    const tsx = 'export default function S() {\n  <i/>;\n  return <p>a</p>;\n}';
    expect(drawWith(tsx)).toEqual(['p', null, 'a']);
    expect(notesOf(tsx)).toEqual([]);
  });
});

describe('a list behind a missing comma', () => {
  it('is an argument of its own', () => {
    const tsx = 'const f = (...a) => a.length;\nexport default () => <p>{f(1 [0, 30] [0, 1])}</p>;';
    expect(drawWith(tsx)).toEqual(['p', null, 3]);
    expect(notesOf(tsx)).toEqual([
      ['added-token', 2],
      ['added-token', 2],
    ]);
  });

  it('is an entry of its own', () => {
    expect(drawWith('export default () => <p>{[[0, 1] [2, 3]].length}</p>;')).toEqual([
      'p',
      null,
      2,
    ]);
  });

  it('is an index where it has one number', () => {
    const tsx = 'const f = (a) => a;\nexport default () => <p>{f([7, 8][1])}</p>;';
    expect(drawWith(tsx)).toEqual(['p', null, 8]);
    expect(notesOf(tsx)).toEqual([]);
  });
});

describe('a constant that is used above its declaration', () => {
  it('is declared before its first use, with what it needs', () => {
    const tsx = `export default function S() {
  const c = a + b;
  const b = a * 2;
  const a = 1;
  return <p>{c}</p>;
}`;
    expect(drawWith(tsx)).toEqual(['p', null, 3]);
    expect(notesOf(tsx).every(([kind]) => kind === 'moved-declaration')).toBe(true);
  });

  it('keeps every line where it was', () => {
    const tsx =
      'export default function S() {\n  const b = a.x;\n  const a = {\n    x: 1,\n  };\n  return <p>{b}</p>;\n}';
    const { js } = compileScene(tsx, { gate: compileInNode });
    expect(js?.split('\n').findIndex((line) => line.includes('return __fw.h'))).toBe(5);
    expect(drawWith(tsx)).toEqual(['p', null, 1]);
  });

  it('stays where a function uses it later', () => {
    const tsx =
      'export default function S() {\n  const f = () => a;\n  const a = 1;\n  return <p>{f()}</p>;\n}';
    expect(notesOf(tsx)).toEqual([]);
    expect(drawWith(tsx)).toEqual(['p', null, 1]);
  });
});
