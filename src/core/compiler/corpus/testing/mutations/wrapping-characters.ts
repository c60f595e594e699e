import type { Random } from '../random';
import { onSource } from './find';
import { family, splice } from './mutation';
import type { Source } from './syntax-tree';

/** Puts `character` at some places between tokens. */
function between(character: string, share: number) {
  return onSource(({ text, tokens }: Source, random: Random) => {
    let spoilt = text;
    for (let at = tokens.length - 1; at > 0; at--) {
      const token = tokens[at];
      if (!token || token.label === 'jsxText' || token.label === 'template') continue;
      if (tokens[at - 1]?.end === token.start || random.next() > share) continue;
      spoilt = splice(spoilt, token.start, token.start, character);
    }
    return spoilt;
  });
}

/** Quotes of the strings of code, as a word processor sets them. */
const smartQuotes = (open: string, close: string, only: string) =>
  onSource(({ text, tokens }) => {
    let spoilt = text;
    for (const { label, start, end } of tokens.toReversed()) {
      if (label !== 'string' || text[start] !== only) continue;
      spoilt = splice(spoilt, start, end, open + text.slice(start + 1, end - 1) + close);
    }
    return spoilt;
  });

/** Characters that look like nothing, or like others. */
export const wrappingCharacters = family('wrapping', {
  'byte-order-mark': (tsx) => `\uFEFF${tsx}`,
  'zero-width-spaces': between('\u200B', 0.03),
  'zero-width-joiner-at-end': (tsx) => `${tsx}\u200D\u2060`,
  'non-breaking-spaces': (tsx) => tsx.replace(/^ +/gm, (spaces) => '\u00A0'.repeat(spaces.length)),
  'ideographic-space': between('\u3000', 0.01),
  'smart-single-quotes': smartQuotes('‘', '’', "'"),
  'smart-double-quotes': smartQuotes('“', '”', '"'),
  'windows-line-ends': (tsx) => tsx.replaceAll('\n', '\r\n'),
  'mac-line-ends': (tsx) => tsx.replaceAll('\n', '\r'),
  'control-characters': between('\u0007', 0.005),
  'terminal-colors': (tsx) => tsx.replace(/\b(?:const|return)\b/g, '\u001B[35m$&\u001B[0m'),
  'fullwidth-punctuation': onSource(({ text, tokens }, random) => {
    const wide: Record<string, string> = { ',': '，', ';': '；', '(': '（', ')': '）', ':': '：' };
    const token = random.pick(tokens.filter(({ label }) => label in wide));
    return token ? splice(text, token.start, token.end, wide[token.label] ?? '') : null;
  }),
});
