import { type Candidate, insertion, removal } from '../edit';
import type { Open, Scan } from '../open';
import type { Problem } from '../problem';
import { scan } from '../scan';
import { lineStart } from '../tokens';
import { lineLeaving } from './line-leaving';

/**
 * Brackets and elements that lost their partner far before the parser notices: by the
 * indentation they end where a line stands that is not inside of them.
 */
export function brackets(text: string, { at, message }: Problem): Candidate[] {
  const misplaced = /may only|outside of function/.test(message);
  const { open, extra, misaligned } = scan(text, misplaced ? at : Math.min(text.length, at + 1));
  const { suspects } = scan(text);
  const candidates = [
    ...missing(suspects),
    ...byIndent(text, misaligned),
    ...outOfText(text, extra, at),
    ...listInList(text, open),
  ];
  for (const one of open.slice(-6).reverse()) candidates.push(...closedByIndent(text, one, 1.1));
  if (misplaced && open.length > 0) {
    const closers = open.map(({ closer }) => closer).reverse();
    candidates.push(insertion(lineStart(text, at), closers.join(''), 1));
  }
  for (const place of extra.slice(-3)) candidates.push(removal(place, place + 1, text, 1.2));
  return candidates;
}

/** What the structure says is missing: the first, and all of it. */
function missing(suspects: Scan['suspects']): Candidate[] {
  const [first] = suspects;
  if (!first) return [];
  const one = insertion(first.at, first.text, 0.6);
  const edits = suspects.slice(0, 8).map(({ at, text }) => ({ start: at, end: at, text }));
  return suspects.length > 1 ? [one, { ...one, edits, cost: 0.55 }] : [one];
}

/** `[0, 30, [0, 1], …`: the list ends before the next one begins. */
function listInList(text: string, open: Open[]): Candidate[] {
  const list = open.findLast(({ closer }) => closer === ']');
  if (!list) return [];
  const inside = text.slice(list.inner, list.inner + 200);
  return [...inside.matchAll(/,\s*[[{]/g)]
    .slice(0, 2)
    .map(({ index }) => insertion(list.inner + index, ']', 0.9));
}

function closedByIndent(text: string, open: Open, cost: number): Candidate[] {
  const place = lineLeaving(text, open.at, text.length);
  return place === null ? [] : [insertion(place, open.closer, cost)];
}

/** The first closers that stand where nothing of their indentation was open. */
function byIndent(text: string, misaligned: Scan['misaligned']): Candidate[] {
  return misaligned
    .slice(0, 3)
    .flatMap(({ at, opener, deeper }) =>
      deeper ? [removal(at, at + 1, text, 0.9)] : closedByIndent(text, opener, 0.85),
    );
}

/** A brace in the text of an element: the element around it, or one inside, should have ended. */
function outOfText(text: string, extra: number[], at: number): Candidate[] {
  const brace = extra.find((place) => text[place] === '}' && place < at);
  if (brace === undefined) return [];
  const { open } = scan(text, brace);
  return open
    .filter(({ kind }) => kind === 'element')
    .slice(-2)
    .flatMap((element) => closedByIndent(text, element, 0.8));
}
