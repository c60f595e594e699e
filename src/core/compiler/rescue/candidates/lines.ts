import type { Candidate } from '../edit';
import type { Problem } from '../problem';
import { lineAround } from '../tokens';

/** Leaving out what cannot be read: the rest of a line, a whole line, or that and the one before. */
export function lines(text: string, { at }: Problem): Candidate[] {
  const line = lineAround(text, at);
  const before = line.start > 0 ? lineAround(text, line.start - 1) : line;
  const candidates: Candidate[] = [];
  const blank = (start: number, end: number, cost: number) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (words === '') return;
    const onlyClosers = /^(?:[)\]};,\s]|<\/[\w.]*>|\/>)+$/.test(words);
    candidates.push({
      edits: [{ start, end, text: '' }],
      cost: onlyClosers ? cost / 2.5 : cost,
      kind: 'blanked-line',
      message: `Left out what could not be read: “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”.`,
      degraded: !onlyClosers,
    });
  };
  blank(line.start, line.end, 4);
  blank(before.start, before.end, 4.4);
  blank(at, line.end, 3.8);
  blank(before.start, line.end, 7);
  return candidates;
}
