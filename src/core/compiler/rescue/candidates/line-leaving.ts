import { indentOf, lineAround, lineStart } from '../tokens';

/**
 * Where by its indentation ends what begins at `at`: the end of the last line before the first
 * one that is indented no deeper than the line of `at`; null when there is none before `until`.
 */
export function lineLeaving(text: string, at: number, until: number): number | null {
  const own = lineStart(text, at);
  const indent = indentOf(text, own);
  let last = lineAround(text, at).end;
  for (let start = last + 1; start < until; ) {
    const { end } = lineAround(text, start);
    if (text.slice(start, end).trim() !== '') {
      if (indentOf(text, start) <= indent) return last;
      last = end;
    }
    start = end + 1;
  }
  return null;
}
