import type { Candidate } from '../edit';
import type { Problem } from '../problem';
import { indentOf, lineAround, lineStart } from '../tokens';

/** Statements that return something outside of a function: the line that began it is lost. */
export function lostHeader(text: string, { at, message }: Problem): Candidate[] {
  if (!/outside of function/.test(message)) return [];
  let start = lineStart(text, at);
  for (let line = start; line > 0; ) {
    line = lineStart(text, line - 1);
    const { end } = lineAround(text, line);
    if (text.slice(line, end).trim() === '') continue;
    if (indentOf(text, line) === 0) break;
    start = line;
  }
  return [
    {
      edits: [{ start, end: start, text: 'function Recovered() {' }],
      cost: 1.05,
      kind: 'added-function',
      message: 'The line that begins a function is missing; one without parameters stands in.',
      degraded: true,
    },
  ];
}
