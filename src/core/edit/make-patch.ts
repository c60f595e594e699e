import { applyPatch } from './apply-patch';
import { placesOf } from './find-place';
import { sharedLines } from './line-diff';
import type { PatchBlock } from './patch';
import { splitLines } from './source-lines';

/** A line of both texts, or of one of them: its places there. */
type Row = { before: number | null; after: number | null };
type Range = { from: number; to: number };

/**
 * The blocks that turn one source into the other, each with as many lines around it as it takes
 * to stand in one place. Null when blocks cannot say it: then the whole text must be written.
 */
export function makePatch(before: string, after: string): PatchBlock[] | null {
  const old = splitLines(before).map(({ text }) => text);
  const now = splitLines(after).map(({ text }) => text);
  const rows = rowsOf(sharedLines(old, now), now.length);
  const blocks = rangesOf(rows, old).map(({ from, to }): PatchBlock => {
    const part = rows.slice(from, to);
    return { search: linesOf(part, 'before', old), replace: linesOf(part, 'after', now) };
  });
  const { source, missed } = applyPatch(before, blocks);
  return missed.length === 0 && source === after ? blocks : null;
}

function rowsOf(shared: readonly (number | null)[], length: number): Row[] {
  const rows: Row[] = [];
  let written = 0;
  const insert = (to: number) => {
    for (; written < to; written++) rows.push({ before: null, after: written });
  };
  for (const [before, after] of shared.entries()) {
    if (after !== null) insert(after);
    rows.push({ before, after: after === null ? null : written++ });
  }
  insert(length);
  return rows;
}

function linesOf(rows: readonly Row[], side: keyof Row, lines: readonly string[]): string[] {
  return rows.flatMap((row) => {
    const place = row[side];
    return place === null ? [] : [lines[place] ?? ''];
  });
}

/** The changed rows, grown until each range stands in one place, and joined where they meet. */
function rangesOf(rows: readonly Row[], old: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const [at, { before, after }] of rows.entries()) {
    if (before !== null && after !== null) continue;
    const last = ranges.at(-1);
    if (last && last.to >= at) last.to = Math.max(last.to, at + 1);
    else ranges.push(grown({ from: at, to: at + 1 }, rows, old));
    join(ranges, rows, old);
  }
  return ranges;
}

function join(ranges: Range[], rows: readonly Row[], old: readonly string[]): void {
  const last = ranges.pop();
  if (!last) return;
  const before = ranges.at(-1);
  if (!before || before.to < last.from) ranges.push(grown(last, rows, old));
  else {
    ranges.pop();
    ranges.push({ from: Math.min(before.from, last.from), to: Math.max(before.to, last.to) });
    join(ranges, rows, old);
  }
}

function grown(range: Range, rows: readonly Row[], old: readonly string[]): Range {
  let { from, to } = range;
  for (let upwards = true; !isUnique(rows.slice(from, to), old); upwards = !upwards) {
    if (from === 0 && to === rows.length) break;
    if ((upwards && from > 0) || to === rows.length) from -= 1;
    else to += 1;
  }
  return { from, to };
}

function isUnique(part: readonly Row[], old: readonly string[]): boolean {
  const search = linesOf(part, 'before', old);
  return search.some((line) => line.trim() !== '') && placesOf(search, old).length === 1;
}
