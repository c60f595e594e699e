import { expect, it } from 'vitest';
import { changedLines } from './changed-lines';

const show = (before: string[], after: string[]) =>
  changedLines(before.join('\n'), after.join('\n')).map((line) =>
    line.kind === 'gap' ? '…' : `${{ same: ' ', removed: '-', added: '+' }[line.kind]}${line.text}`,
  );

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);

it('shows a change with two lines around it', () => {
  const before = lines(9);
  expect(show(before, before.with(4, 'new'))).toEqual([
    '…',
    ' line 3',
    ' line 4',
    '-line 5',
    '+new',
    ' line 6',
    ' line 7',
    '…',
  ]);
});

it('shows what was only added or only taken away', () => {
  const before = lines(4);
  expect(show(before, before.toSpliced(1, 0, 'new'))).toEqual([
    ' line 1',
    '+new',
    ' line 2',
    ' line 3',
    '…',
  ]);
  expect(show(before, before.slice(0, -1))).toEqual(['…', ' line 2', ' line 3', '-line 4']);
  expect(show(before, [...before, 'new'])).toEqual(['…', ' line 3', ' line 4', '+new']);
});

it('leaves out what lies far between two changes, and repeats no line', () => {
  const before = lines(20);
  expect(show(before, before.with(2, 'a').with(15, 'b'))).toEqual([
    ' line 1',
    ' line 2',
    '-line 3',
    '+a',
    ' line 4',
    ' line 5',
    '…',
    ' line 14',
    ' line 15',
    '-line 16',
    '+b',
    ' line 17',
    ' line 18',
    '…',
  ]);
  expect(show(lines(8), lines(8).with(1, 'a').with(4, 'b'))).toEqual([
    ' line 1',
    '-line 2',
    '+a',
    ' line 3',
    ' line 4',
    '-line 5',
    '+b',
    ' line 6',
    ' line 7',
    '…',
  ]);
});

it('has nothing to show of two equal texts', () => {
  expect(show(lines(3), lines(3))).toEqual([]);
});
