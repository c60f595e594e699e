import { type Candidate, insertion, removal, replacement } from '../edit';
import type { Problem } from '../problem';
import { type Token, tokenAt, tokenBefore } from '../tokens';

const EXPECTED = /expected "([^"]+)"/;
/** What may be missing before a token that does not fit, likeliest first. */
const MISSING = [
  ',',
  ')',
  '}',
  ']',
  ';',
  '(',
  '{',
  '[',
  '>',
  ':',
  '=>',
  '=',
  '/>',
  '})',
  ')}',
  '}}',
  '+',
  ' : undefined',
];
const PUNCTUATION = /^[^\w$"'`]/;

/** A token missing, too many, misplaced or wrong, at the place where the parser stumbles. */
export function tokensAround(text: string, { at, message }: Problem): Candidate[] {
  const token = tokenAt(text, at);
  const before = tokenBefore(text, at);
  const candidates: Candidate[] = [];
  const expected = EXPECTED.exec(message)?.[1];
  const ends = before ? [before.end] : [];
  const places = token && token.start !== before?.end ? [...ends, token.start] : ends;
  if (expected) {
    for (const place of places) candidates.push(insertion(place, spaced(expected), 0.5));
  }
  for (const [rank, missing] of MISSING.entries()) {
    const cost = (missing === expected ? 0.5 : 1) + rank / 20;
    for (const place of places) candidates.push(insertion(place, missing, cost));
  }
  for (const [rank, opener] of ['{', '(', '[', '<'].entries()) {
    if (before) candidates.push(insertion(before.start, opener, 1.5 + rank / 20));
  }
  if (token && before && token.text === before.text && !/^[)}\]]$/.test(token.text)) {
    candidates.push({ ...removal(token.start, token.end, text, 0.4), degraded: false });
  }
  if (token) candidates.push(removal(token.start, token.end, text, costOfLosing(token.text)));
  if (before)
    candidates.push(removal(before.start, before.end, text, costOfLosing(before.text) + 0.3));
  const after = token && tokenAt(text, token.end);
  const earlier = before && tokenBefore(text, before.start);
  if (before?.text === ',' && token && /^[)\]}]/.test(token.text)) {
    candidates.push(removal(before.start, token.end, text, 1.7));
  }
  for (const [first, second] of [
    [before, token],
    [token, after],
    [earlier, before],
  ]) {
    if (first && second) candidates.push(swap(text, first, second));
  }
  for (const wrong of [token, before]) {
    if (!wrong || !PUNCTUATION.test(wrong.text)) continue;
    for (const right of [',', ')', '}', ']', ';', '(', '{', ':', '>', '=>', '=', '.', '?', '+']) {
      if (right === wrong.text) continue;
      candidates.push(replacement({ start: wrong.start, end: wrong.end, text: right }, text, 2.4));
    }
  }
  return candidates;
}

function swap(text: string, first: Token, second: Token): Candidate {
  const between = text.slice(first.end, second.start).replace(/[\r\n]+/g, ' ');
  const edit = {
    start: first.start,
    end: second.end,
    text: `${second.text}${between || ' '}${first.text}`,
  };
  const message = `Swapped “${first.text}” and “${second.text}”.`;
  return { ...replacement(edit, text, 2.2, message), kind: 'swapped-tokens' };
}

function costOfLosing(word: string): number {
  if (/^[)\]};,]+$/.test(word)) return 1.5;
  return PUNCTUATION.test(word) ? 1.8 : 2.5;
}

function spaced(word: string): string {
  return /^\w/.test(word) ? ` ${word} ` : word;
}
