import { type Candidate, insertion, replacement } from '../edit';
import type { Problem } from '../problem';
import { lineAround, tokenAt, tokenBefore } from '../tokens';

const KEYWORDS =
  'const let var return function export default import from if else for while switch case break continue new async await class extends typeof'.split(
    ' ',
  );
const UNIT = /^-?\d*\.?\d+(?:px|em|rem|deg|rad|turn|ms|s|vh|vw|vmin|vmax|pt|ch|fr)$/;

/** Keywords with a slip of the pen, lengths without quotes, and a name that has no value. */
export function words(text: string, { at }: Problem): Candidate[] {
  const token = tokenAt(text, at);
  const before = tokenBefore(text, at);
  const earlier = before && tokenBefore(text, before.start);
  const candidates: Candidate[] = [];
  for (const word of [before, token, earlier]) {
    if (!word) continue;
    const keyword = /^[A-Za-z]{2,}$/.test(word.text) ? meantKeyword(word.text) : null;
    if (keyword) candidates.push(replacement({ ...word, text: keyword }, text, 0.3));
  }
  candidates.push(...lengths(text, at), ...operators(text, at));
  if (before?.text === '=' && token && /^[;,)}]$/.test(token.text)) {
    candidates.push(insertion(before.end, ' undefined', 0.8));
  }
  return candidates;
}

const SLIPS: readonly [RegExp, string][] = [
  [/= +>/g, '=>'],
  [/->/g, '=>'],
  [/(?<!\.)\.\.(?!\.)/g, '...'],
];

/** What a line lacks between what it has: the equals sign, the arrow, the quotes of a module. */
const GAPS: readonly [RegExp, string][] = [
  [
    /^\s*(?:export\s+)?(?:const|let|var)\s+(?:[\w$]+|\{[^{}=]*\}|\[[^[\]=]*\])(?:\s*:\s*[\w$.<>[\]| ]*[\w$>\]])?(?=\s+(?!(?:of|in|as|satisfies)\b)[\w$([{'"`<])/,
    ' =',
  ],
  [/=\s*(?:async\s*)?\([^=]*\)(?=\s*[{(])/, ' =>'],
];
const BARE_MODULE = /\bfrom\s+(@?[\w./-]+)(?=\s*;?\s*$)/;

function gaps(line: string, start: number, text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [before, missing] of GAPS) {
    const found = before.exec(line);
    if (found) candidates.push(insertion(start + found.index + found[0].length, missing, 0.35));
  }
  const module = BARE_MODULE.exec(line);
  const name = module?.[1];
  if (module && name) {
    const end = start + module.index + module[0].length;
    candidates.push(replacement({ start: end - name.length, end, text: `'${name}'` }, text, 0.3));
  }
  return candidates;
}

/** Arrows and dots with a slip, and `{ color = "red" }`. */
function operators(text: string, at: number): Candidate[] {
  const { start, end } = lineAround(text, at);
  const line = text.slice(start, end);
  const candidates = gaps(line, start, text);
  for (const [slip, right] of SLIPS) {
    for (const { index, 0: wrong } of line.matchAll(slip)) {
      const edit = { start: start + index, end: start + index + wrong.length, text: right };
      candidates.push(replacement(edit, text, 0.35));
    }
  }
  if (text[at] === '=' && text[at + 1] !== '>') {
    candidates.push(replacement({ start: at, end: at + 1, text: ':' }, text, 0.6));
  }
  return candidates;
}

/** `24px` and `50%` where a value belongs. */
function lengths(text: string, at: number): Candidate[] {
  const quoted = (start: number, end: number) =>
    replacement({ start, end, text: `'${text.slice(start, end)}'` }, text, 0.4);
  const from = Math.max(0, at - 12);
  const near = text.slice(from, at + 12);
  const candidates: Candidate[] = [];
  for (const found of near.matchAll(/(?<![\w.'"])-?\d*\.?\d+(?:[a-z]+\b|%)(?!\s*[\w('"])/g)) {
    if (!UNIT.test(found[0]) && !found[0].endsWith('%')) continue;
    candidates.push(quoted(from + found.index, from + found.index + found[0].length));
  }
  return candidates;
}

function meantKeyword(word: string): string | null {
  if (KEYWORDS.includes(word)) return null;
  const lower = word.toLowerCase();
  return KEYWORDS.find((keyword) => keyword === lower || isSlip(lower, keyword)) ?? null;
}

/** One letter missing, too many or wrong, or two in the wrong order; for words of four letters or more. */
function isSlip(word: string, keyword: string): boolean {
  if (keyword.length < 4 || Math.abs(word.length - keyword.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === keyword[start]) start += 1;
  const [rest, wanted] = [word.slice(start), keyword.slice(start)];
  const swapped =
    rest[1] === wanted[0] && rest[0] === wanted[1] && rest.slice(2) === wanted.slice(2);
  const tails = [
    rest.slice(1) === wanted,
    rest === wanted.slice(1),
    rest.slice(1) === wanted.slice(1),
  ];
  return swapped || tails.includes(true);
}
