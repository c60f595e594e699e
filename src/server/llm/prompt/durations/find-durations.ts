import { NUMBER, readNumber } from './numbers';

/** A length of time in a text, in frames where the text counts so. */
export type FoundDuration = { start: number; end: number; words: string; length: Length };
export type Length = { seconds: number } | { frames: number };

const SECONDS = 's(?!-\\p{L})|secs?|seconds?|sekunden?|sek|sekündig\\p{L}*|segundos?|segs?';
const MINUTES = 'mins?|minutes?|minuten?|minütig\\p{L}*|minutos?';
const UNIT = `(?<unit>ms|msecs?|milliseconds?|millisekunden?|milisegundos?|frames?|fotogramas?|${SECONDS}|${MINUTES})`;
const N = `(?<n>${NUMBER})`;

/** From the most special to the plainest: where one has matched, no other is tried. */
const FORMS: readonly { pattern: RegExp; read: (groups: Groups) => number }[] = [
  {
    pattern: form(
      `${N}[\\s-]*(?<unit>${MINUTES})(?:\\s*,)?(?:\\s+(?:and|und|y))?\\s*(?<m>\\d+)\\s*(?:${SECONDS})`,
    ),
    read: ({ n, m }) => readNumber(n) + readNumber(m) / 60,
  },
  {
    pattern: form(`${N}\\s+and\\s+a\\s+half\\s+${UNIT}`),
    read: ({ n }) => readNumber(n) + 0.5,
  },
  {
    pattern: form(`${N}\\s+${UNIT}\\s+(?:and\\s+a\\s+half|y\\s+medi[oa])`),
    read: ({ n }) => readNumber(n) + 0.5,
  },
  {
    pattern: form(`(?:half|(?:eine?[rn]?\\s+)?halbe[nr]?|medi[oa])\\s+(?:an?\\s+)?${UNIT}`),
    read: () => 0.5,
  },
  // Of “3 to 4 seconds” the longer one: it is within what was asked for.
  {
    pattern: form(`${NUMBER}\\s*(?:-|–|to|bis|a)\\s*${N}[\\s-]*${UNIT}`),
    read: ({ n }) => readNumber(n),
  },
  { pattern: form(`${N}[\\s-]*${UNIT}`), read: ({ n }) => readNumber(n) },
];

type Groups = { n: string; m: string; unit: string };

function form(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.,:])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Every length of time that a text names, in its order: English, German and Spanish. */
export function findDurations(text: string): FoundDuration[] {
  const found: FoundDuration[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const start = match.index;
      const end = start + words.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (isOrdinal(words, text.slice(Math.max(0, start - 20), start))) continue;
      const { n = '', m = '', unit = '' } = match.groups ?? {};
      const count = read({ n, m, unit });
      if (count > 0) found.push({ start, end, words, length: lengthOf(count, unit) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** “a second title” is an order, “for a second” a time. */
function isOrdinal(words: string, before: string): boolean {
  return (
    /^an?\s+second$/i.test(words) && !/\b(?:for|about|only|just|lasts?|takes?)\s+$/i.test(before)
  );
}

function lengthOf(count: number, unit: string): Length {
  const name = unit.toLowerCase();
  if (/^(?:f)/.test(name)) return { frames: Math.round(count) };
  if (/^(?:ms|mil)/.test(name)) return { seconds: count / 1_000 };
  return { seconds: name.startsWith('min') ? count * 60 : count };
}
