import type { Candidate } from '../edit';
import { insertion } from '../edit';
import type { Problem } from '../problem';
import { scan } from '../scan';
import { lineAround } from '../tokens';

/** Attributes whose value has lost its braces, one pair of two, or its commas. */
export function attributes(text: string, { at }: Problem): Candidate[] {
  return [...bareValue(text, at), ...singleBraces(text, at), ...semicolons(text, at)];
}

/** `width=100` and `key=item.id`: braces around the value. */
function bareValue(text: string, at: number): Candidate[] {
  const start = text[at - 1] === '=' ? at : text.lastIndexOf('=', at) + 1;
  if (start === 0 || at - start > 40 || !/[\w-]=$/.test(text.slice(start - 2, start))) return [];
  const rest = text.slice(start, lineAround(text, start).end);
  if (/^["'{>]/.test(rest)) return [];
  return [...rest.matchAll(/(?=\s+[\w-]+=|\s*\/?>|\s)/g)].slice(0, 6).map(({ index }, rank) => ({
    ...insertion(start, '{', 0.7 + rank / 20),
    edits: [
      { start, end: start, text: '{' },
      { start: start + index, end: start + index, text: '}' },
    ],
    message: 'Put the value of an attribute into braces.',
  }));
}

/** `style={ color: 'red' }`: braces for the object. */
function singleBraces(text: string, at: number): Candidate[] {
  const found = /=\{\s*['"]?[\w-]+['"]?\s*:?\s*$/.exec(text.slice(Math.max(0, at - 80), at));
  if (!found) return [];
  const open = Math.max(0, at - 80) + found.index + 1;
  for (const { index } of [...text.slice(open, open + 2500).matchAll(/\}/g)].slice(0, 60)) {
    if (scan(text.slice(open, open + index + 1)).open.length > 0) continue;
    const edits = [open + 1, open + index].map((start) => ({ start, end: start }));
    const message = 'Put the braces of an object around a style.';
    const [first, second] = edits;
    if (!first || !second) continue;
    return [
      {
        ...insertion(open, '{', 0.6),
        edits: [
          { ...first, text: '{' },
          { ...second, text: '}' },
        ],
        message,
      },
    ];
  }
  return [];
}

/** `{ color: 'red'; top: 0; }`: commas in the place of the semicolons of an object. */
function semicolons(text: string, at: number): Candidate[] {
  if (text[at] !== ';') return [];
  const depth = scan(text, at).open.length;
  const places: number[] = [];
  for (const { index } of [...text.slice(at, at + 2500).matchAll(/[;}]/g)].slice(0, 60)) {
    const place = at + index;
    if (scan(text, place + 1).open.length < depth) break;
    if (text[place] === ';' && scan(text, place).open.length === depth) places.push(place);
  }
  if (places.length === 0) return [];
  const edits = places.map((start) => ({ start, end: start + 1, text: ',' }));
  const message = 'Put commas between the entries of an object.';
  return [{ ...insertion(at, ',', 0.6), edits, message }];
}
