import { type Candidate, insertion, removal } from '../edit';
import type { Problem } from '../problem';
import { lineAround } from '../tokens';

/** Quotes: one that is missing, one too many, and an apostrophe that ended its string. */
export function strings(text: string, problem: Problem): Candidate[] {
  const candidates: Candidate[] = [];
  const { at } = problem;
  const { start, end } = lineAround(text, at);
  for (const quote of ["'", '"', '`']) {
    const positions: number[] = [];
    for (let from = text.indexOf(quote, start); from >= 0 && from < end; ) {
      positions.push(from);
      from = text.indexOf(quote, from + 1);
    }
    if (positions.length === 0) continue;
    // Where a value usually ends, from the end of the line and from the quote on.
    for (const place of endings(text, at, end)) candidates.push(insertion(place, quote, 1.6));
    for (const place of beginnings(text, start, at)) {
      candidates.push(insertion(place, quote, 1.9));
    }
    for (const position of positions.slice(0, 6)) {
      candidates.push({
        ...insertion(position, '\\', 1.4),
        message: 'Escaped a quote inside its string.',
        kind: 'escaped-quote',
      });
      candidates.push(removal(position, position + 1, text, 1.7));
    }
  }
  if (/comment/i.test(problem.message)) {
    candidates.push(insertion(end, ' */', 1), removal(at, at + 2, text, 1.2));
  }
  return candidates;
}

/** Offsets in the rest of the line before which a string may end. */
function endings(text: string, at: number, end: number): number[] {
  const line = text.slice(at, end);
  const tail = /[\s,;)\]}>/]*$/.exec(line)?.[0] ?? '';
  const last = end - tail.length;
  const places = new Set([end - (/\s*$/.exec(line)?.[0].length ?? 0), last]);
  for (let place = last; place < end; place++) places.add(place);
  for (const found of line.matchAll(/[,;)}>]|\s[\w-]+=|\/>/g)) places.add(at + found.index);
  return [...places].slice(0, 14);
}

/** Offsets before a problem after which a string may begin, the nearest ones. */
function beginnings(text: string, start: number, at: number): number[] {
  const places: number[] = [];
  for (const found of text.slice(start, at).matchAll(/[:=([,{]\s*|\breturn\s+/g)) {
    places.push(start + found.index + found[0].length);
  }
  return places.slice(-5);
}
