import { COLOR } from './colors';

const DESIGNS =
  'count[\\s-]?downs?|bullets?(?: points?)?|lists?|(?:bar )?charts?|graphs?|bars|quotes?|logos?|chats?|time\\s?lines?|sub\\s?titles?|comparisons?|emojis?|music|sound|voice-?over|animations?';
const ALSO = `(?:\\s*(?:,|or|and|nor)\\s+(?:any\\s+|an?\\s+|no\\s+)?(?:${DESIGNS}|${COLOR})\\b)*`;
// A bare "no" begins a clause of its own: "No music, no life" may be what a title says.
const NOT =
  "(?:(?:[,;.]\\s*(?:(?:but|and|please)\\s+)?|\\s+(?:but|and|with)\\s+)no|[,;.]?\\s*(?:\\b(?:but|and|please)\\s+)*\\b(?:without(?: any)?|avoid|never use|(?:do not|don['’]?t) (?:use|want|add|include|show|make)))";

/** "no countdown", "don't use blue": names of designs and colours that are not wanted. */
const UNWANTED = new RegExp(
  `${NOT}\\s+(?:any\\s+|an?\\s+|the\\s+)?(?:${DESIGNS}|${COLOR})\\b${ALSO}(?=\\s*(?:[.,;!\\n]|\\b(?:and|but|just|only)\\b|$))`,
  'gi',
);

const LOOKS =
  'pop|fun|cool|nice|pretty|beautiful|fancy|modern|exciting|dynamic|energetic|punchy|flashy|professional|elegant|awesome|shine|bold|clean|minimal|premium|dark|light|playful|stylish|sleek|epic|cinematic|colou?rful|warm|simple|stand out|look (?:good|great|nice|cool)';

/** "make it pop": how it shall be, not what it shall say. */
const LOOK = new RegExp(
  `(?:[,;]\\s*|\\s+)?(?:\\b(?:and|please)\\s+)?\\bmake (?:it|this|that|them)\\s+(?:(?:really|very|more|super|so|a bit)\\s+)?(?:${LOOKS})\\b(?:\\s+and\\s+(?:${LOOKS})\\b)?(?=\\s*(?:[.,;!\\n]|$))`,
  'gi',
);
/**
 * A masked prompt without its wishes: what shall not be there ("no countdown") and how it
 * shall feel ("make it pop"), so that no rule takes them for what to show.
 */
export function withoutWishes(text: string): string {
  const rest = text.replace(UNWANTED, '').replace(LOOK, '');
  return /[\p{L}\p{N}⟦]/u.test(rest) ? rest.replace(/^[\s,;]+/, '') : text;
}
