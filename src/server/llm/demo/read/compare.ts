import { restore } from '~/core/quoted-words';
import type { SplitSide, SplitWords } from '../designs/split';
import { splitItems } from './items';
import { clip, sentenceCase, tidy } from './tidy';
import { withoutRequest } from './topic';

const NOUNS = new Set([
  'comparison',
  'compare',
  'comparing',
  'split',
  'split-screen',
  'splitscreen',
  'side',
  'side-by-side',
  'screen',
  'versus',
  'battle',
  'difference',
  'between',
]);

/** "Coffee (fast, bitter)" or "Coffee: fast, bitter" as a name and its points. */
function sideOf(raw: string, quoted: readonly string[]): SplitSide {
  const inBrackets = /^([^(]*)\(([^)]*)\)/.exec(raw);
  const afterColon = /^([^:]{1,40}):\s*(.+)$/s.exec(raw);
  const [, name = raw, list = ''] = inBrackets ?? afterColon ?? [];
  const words = tidy(restore(name, quoted));
  return {
    name: clip(sentenceCase(words), 60),
    points: list
      ? splitItems(list)
          .slice(0, 4)
          .map((point) => clip(sentenceCase(tidy(restore(point, quoted))), 64))
      : [],
  };
}

/** Where the name of the right side ends when more directions follow. */
function upToNextDirection(text: string): string {
  const end =
    /(?<=\))|\.\s|\n|;(?![^(]*\))|,\s*(?:which|what|with|and show|in a|in the style|make)\b|\?|\b(?:with|using|in a)\s+(?:a|an|the|split|side)\b/.exec(
      text,
    );
  return end ? text.slice(0, end.index) : text;
}

function pointsAfter(
  text: string,
  left: SplitSide,
  right: SplitSide,
  quoted: readonly string[],
): void {
  for (const side of [left, right]) {
    if (side.points.length > 0 || !side.name) continue;
    const escaped = side.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = [
      ...text.matchAll(new RegExp(`${escaped}\\s*(?::|is|are|has|means)\\s+([^.;\\n]+)`, 'gi')),
    ].at(-1);
    if (found?.[1]) {
      side.points = splitItems(found[1])
        .slice(0, 4)
        .map((point) => clip(sentenceCase(tidy(restore(point, quoted))), 64));
    }
  }
}

/** Two things set against each other: "A vs B", "compare A and B", "before and after". */
export function readComparison(text: string, quoted: readonly string[]): SplitWords | null {
  const asked =
    /\b(?:compar(?:e|ing|ison)|split[\s-]?screen|side[\s-]by[\s-]side|versus|vs|differences? between|pros and cons|before and after|before\s*\/\s*after)\b/i.test(
      text,
    );
  const lines = text
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const pair =
    /^([\s\S]*?)\s+(?:vs\.?|versus|against|compared (?:to|with))\s+([\s\S]+)$/i.exec(text) ??
    (asked
      ? /\b(?:compar(?:e|ing)|comparison (?:of|between)|differences? between|split[\s-]?screen (?:of|with|between|showing)?|side[\s-]by[\s-]side(?: of)?)\s*:?\s*([\s\S]*?)\s+(?:and|with|to|&|or)\s+([\s\S]+)$/i.exec(
          text,
        )
      : null) ??
    (asked ? /\b(before|pros)\s*(?:and|\/|&)\s*(after|cons)([\s\S]*)$/i.exec(text) : null);
  const [whole, rawLeft, rawRight] = pair ?? [];
  if (!whole || !rawLeft || !rawRight) return null;
  if (/\bagainst\b/i.test(whole) && !asked) return null;
  const first = rawLeft.split(/\n/).at(-1) ?? rawLeft;
  const stripped = withoutRequest(first, NOUNS).replace(/^[^:]{0,60}:\s+(?=\S)/, (head) =>
    /[(⟦]/.test(head) ? head : '',
  );
  const left = sideOf(stripped, quoted);
  const rawAfter = upToNextDirection(rawRight.split(/\n/)[0] ?? rawRight);
  // In "A and B: A: x; B: y" the points of both follow the second name.
  const named = /^([^:]*):\s*(.*)$/s.exec(rawAfter);
  const shared = named?.[2]?.toLowerCase().startsWith(left.name.toLowerCase())
    ? named[1]
    : undefined;
  const right = sideOf(shared ?? rawAfter, quoted);
  if (!left.name || !right.name || left.name.split(/\s+/).length > 12) return null;
  pointsAfter(restore(lines.join('\n'), quoted), left, right, []);
  return {
    title: '',
    left,
    right,
    between: /\bvs|versus|against\b/i.test(whole) ? 'VS' : /before/i.test(rawLeft) ? '→' : 'OR',
  };
}
