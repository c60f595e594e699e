import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applyPatch } from './apply-patch';
import { makePatch } from './make-patch';
import { readPatch } from './read-patch';
import { writePatch } from './write-patch';

const folder = new URL('../compiler/corpus/scenes/', import.meta.url);
const scenes = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));

it('says a change by the lines that change', () => {
  const before = 'a\nb\nc\nd\n';
  expect(makePatch(before, 'a\nB\nc\nd\n')).toEqual([{ search: ['b'], replace: ['B'] }]);
  expect(makePatch(before, before)).toEqual([]);
});

it('takes in lines around a change that would stand in two places', () => {
  expect(makePatch('a\nx\nb\nx\n', 'a\nx\nb\ny\n')).toEqual([
    { search: ['b', 'x'], replace: ['b', 'y'] },
  ]);
  expect(makePatch('a\nb\n', 'a\nnew\nb\n')).toEqual([{ search: ['a'], replace: ['a', 'new'] }]);
});

it('turns real scenes into changed ones, through the text of a reply', () => {
  for (const [index, before] of scenes.entries()) {
    const lines = before.split('\n');
    const after = lines
      .flatMap((line, at) => {
        if (at === lines.length - 1) return [line];
        if (at % 17 === index % 17) return [];
        if (at % 11 === index % 11) return [line, `// ${index}`];
        return at % 7 === index % 7 ? [line.replace(/\d+/g, '9')] : [line];
      })
      .join('\n');
    const blocks = makePatch(before, after);
    expect(blocks, `${index}`).not.toBeNull();
    const read = readPatch(writePatch(blocks ?? []))?.blocks ?? [];
    expect(applyPatch(before, read).source).toBe(after);
  }
});

it('gives up where blocks cannot say it', () => {
  expect(makePatch('', 'a\n')).toEqual([{ search: [], replace: ['a'] }]);
  expect(makePatch('a\n', 'a')).toBeNull();
});
