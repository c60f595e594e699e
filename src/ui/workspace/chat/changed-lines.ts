import { Chunk } from '@codemirror/merge';
import { Text } from '@codemirror/state';

/** A line of a diff; `gap` stands for unchanged lines that are left out. */
export type DiffLine = { kind: 'same' | 'removed' | 'added'; text: string } | { kind: 'gap' };

/** Unchanged lines that are shown around a change. */
const AROUND = 2;

/** What changed between two texts, line by line, with two lines around each change. */
export function changedLines(before: string, after: string): DiffLine[] {
  return withoutFarLines(allLines(before.split('\n'), after.split('\n')));
}

type KnownLine = Exclude<DiffLine, { kind: 'gap' }>;

function allLines(a: string[], b: string[]): KnownLine[] {
  const [docA, docB] = [Text.of(a), Text.of(b)];
  const lines: KnownLine[] = [];
  const add = (kind: KnownLine['kind'], texts: readonly string[]) => {
    for (const text of texts) lines.push({ kind, text });
  };
  /** Lines of `b`, from 0, that are told already. */
  let told = 0;
  for (const { fromA, toA, fromB, toB } of Chunk.build(docA, docB)) {
    let [firstA, endA] = lineRange(docA, fromA, toA);
    let [firstB, endB] = lineRange(docB, fromB, toB);
    // At the end of a text a chunk takes the line before along, which did not change.
    for (; firstA < endA && firstB < endB && a[firstA] === b[firstB]; firstA++) firstB += 1;
    for (; firstA < endA && firstB < endB && a[endA - 1] === b[endB - 1]; endA--) endB -= 1;
    add('same', b.slice(told, firstB));
    add('removed', a.slice(firstA, endA));
    add('added', b.slice(firstB, endB));
    told = endB;
  }
  add('same', b.slice(told));
  return lines;
}

function withoutFarLines(lines: readonly KnownLine[]): DiffLine[] {
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind === 'same') continue;
    for (let at = index - AROUND; at <= index + AROUND; at++) near.add(at);
  }
  if (near.size === 0) return [];
  return lines.flatMap((line, index): DiffLine[] => {
    if (near.has(index)) return [line];
    return index === 0 || near.has(index - 1) ? [{ kind: 'gap' }] : [];
  });
}

/** The lines from `from` to `to`, which is one behind the end of the last: first and one behind the last. */
function lineRange(doc: Text, from: number, to: number): [first: number, end: number] {
  if (from >= to) {
    const at = from > doc.length ? doc.lines : doc.lineAt(from).number - 1;
    return [at, at];
  }
  return [doc.lineAt(from).number - 1, doc.lineAt(Math.min(to - 1, doc.length)).number];
}
