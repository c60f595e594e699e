import { quotedIn, restore } from '~/core/quoted-words';
import type { CountdownWords } from '../designs/countdown';
import { COUNT, clip, countOf, sentenceCase, tidy } from './tidy';

const WORD = /\b(?:count(?:ing)?[\s-]?downs?|countdwon|cuontdown|conutdown|count down)\b/i;
const RUN = /\b(\d{1,3})\s*(?:,|\.{2,3}|…|-|\s)\s*(\d{1,3})\s*(?:,|\.{2,3}|…|-|\s)\s*(\d{1,3})\b/;

/** "Countdown from 5 to the launch", "3, 2, 1, go!". */
export function readCountdown(text: string, quoted: readonly string[]): CountdownWords | null {
  const run = RUN.exec(text);
  const [a, b, c] = [Number(run?.[1]), Number(run?.[2]), Number(run?.[3])];
  const counts = run !== null && a - 1 === b && b - 1 === c;
  if (!WORD.test(text) && !counts) return null;
  const amount =
    new RegExp(`\\b(?:from|of|for)\\s+(${COUNT})\\b`, 'i').exec(text)?.[1] ??
    new RegExp(`\\b(${COUNT})[\\s-]*(?:seconds?|secs?|s)?[\\s-]*(?:long\\s+)?count`, 'i').exec(
      text,
    )?.[1] ??
    new RegExp(`\\b(${COUNT})\\s*(?:to|down to|until|–|-|→)\\s*(?:0|1|zero|one)\\b`, 'i').exec(
      text,
    )?.[1] ??
    (counts ? String(a) : /count\w*[\s-]?down\D{0,12}(\d{1,3})\b/i.exec(text)?.[1]);
  const from = Math.min(200, Math.max(1, amount ? countOf(amount) : 5));
  const strings = quotedIn(text, quoted).filter(Boolean);
  const event =
    /\b(?:to|for|until|till|before)\s+(?:the\s+|our\s+|my\s+)?(?!0\b|1\b|zero\b|one\b|\d)([^,.;!?\n]+)/i.exec(
      text.replace(
        new RegExp(
          `\\b(?:from|of)\\s+(?:${COUNT})(?:\\s+(?:down\\s+)?to\\s+(?:0|1|zero|one))?\\b`,
          'i',
        ),
        ' ',
      ),
    )?.[1];
  const ends =
    /\b(?:then|and|ending (?:with|in)|ends? (?:with|in)|finally|followed by)\s+(?:says?\s+|show(?:s|ing)?\s+|the words?\s+|a\s+big\s+)?([^,.;\n]{1,60})/i.exec(
      text,
    )?.[1];
  const tail = counts && run ? text.slice(run.index + run[0].length) : '';
  const said = strings.at(-1) ?? tidy(restore(ends ?? tail, quoted)).replace(/^0\b[\s,.…]*/, '');
  const named = event ? sentenceCase(tidy(restore(event, quoted))) : '';
  const finale = said && !WORD.test(said) ? said : named || 'Go!';
  const first = strings.length > 1 ? strings[0] : undefined;
  if (/^new year/i.test(named) && finale === named) {
    return { title: 'New Year in', from, finale: 'Happy New Year!' };
  }
  return {
    title: clip(first ?? (named && named !== finale ? named : named ? 'Coming up' : ''), 90),
    from,
    finale: clip(sentenceCase(finale), 60),
  };
}
