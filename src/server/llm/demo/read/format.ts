import type { FormatName } from '~/core/scene/format';

const NOUN = '(?:\\s+(?:format|video|mode|orientation|ratio|aspect ratio|clip|version|layout))?';
const LEAD = '(?:(?:,|\\bin|\\bas|\\bfor|\\bon|\\bmake it|\\bat)\\s+)?(?:an?\\s+|the\\s+|my\\s+)?';

const SHAPES: readonly [FormatName, RegExp][] = [
  ['9:16', new RegExp(`${LEAD}(?:\\b9\\s?[:x×/]\\s?16\\b|\\b1080\\s?[x×]\\s?1920\\b)${NOUN}`, 'i')],
  ['1:1', new RegExp(`${LEAD}(?:\\b1\\s?[:x×]\\s?1\\b|\\b1080\\s?[x×]\\s?1080\\b)${NOUN}`, 'i')],
  ['16:9', new RegExp(`${LEAD}(?:\\b16\\s?[:x×/]\\s?9\\b|\\b1920\\s?[x×]\\s?1080\\b)${NOUN}`, 'i')],
  [
    '9:16',
    new RegExp(
      `${LEAD}\\b(?:vertical(?:ly)?|hochformat|hochkant|tik\\s?tok|(?:instagram |ig |facebook )?reels?|(?:youtube |yt )shorts?|snapchat|(?:instagram|ig|insta) (?:story|stories)|phone screen)\\b${NOUN}`,
      'i',
    ),
  ],
  [
    '9:16',
    /(?:,|\bin|\bas|\bmake it|\bto)\s+(?:a\s+)?portrait\b(?:\s+(?:format|mode|orientation|video))?|\bportrait\s+(?:format|mode|orientation|video)\b/i,
  ],
  [
    '1:1',
    new RegExp(
      `${LEAD}(?<!\\b(?:times|red|trafalgar|union|town|the)\\s)\\bsquare\\b(?!\\s+(?:met|feet|root|mile|one))${NOUN}`,
      'i',
    ),
  ],
  ['1:1', new RegExp(`${LEAD}\\b(?:instagram|ig|insta|linkedin)\\s+(?:post|feed)\\b`, 'i')],
  [
    '16:9',
    new RegExp(
      `${LEAD}\\b(?:landscape (?:format|mode|orientation|video)|horizontal(?:ly)?|wide\\s?screen|youtube(?: video)?)\\b${NOUN}`,
      'i',
    ),
  ],
  ['16:9', /(?:,|\bin|\bas|\bmake it|\bto|^)\s*(?:a\s+)?landscape\s*(?=$|[,.;!])/i],
];

/** Reads a picture format that was asked for; `rest` is the text without it. */
export function readFormat(text: string): { format: FormatName | null; rest: string } {
  for (const [format, shape] of SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const noun = /\b(?:video|clip)\b/i.exec(match[0])?.[0] ?? '';
    const rest = `${text.slice(0, match.index)} ${noun} ${text.slice(match.index + match[0].length)}`;
    return { format, rest: rest.replace(/ {2,}/g, ' ') };
  }
  return { format: null, rest: text };
}
