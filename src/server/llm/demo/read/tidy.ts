/** Cuts at the end of a word to at most `most` characters, with an ellipsis when cut. */
export function clip(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > most * 0.6 ? cut.slice(0, word) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** One line without outer punctuation, joining words or unbalanced brackets. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/([,;:])[,;:.]+/g, '$1')
    .replace(/^[\s,;:.\-–—•*·|/)]+/u, '')
    .replace(/[\s,;:\-–—|/(]+$/u, '')
    .replace(/\s+(?:and|with|in|on|of|for|a|an|the|to|about)$/i, '')
    .replace(/^(?:and|then)\s+/i, '')
    .replace(/[\s,;:.\-–—]+$/u, '')
    .trim();
}

/** First letter upper case, as a sentence begins; words of other alphabets stay as they are. */
export function sentenceCase(text: string): string {
  // "iPhone", "eBay" and an address keep their own spelling.
  if (/^\p{Ll}\p{Lu}|^https?:/u.test(text)) return text;
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before, letter) => before + letter.toUpperCase(),
  );
}

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** Regular expression source for a small number in digits or words. */
export const COUNT = `\\d+|${NUMBER_WORDS.slice(1).join('|')}`;

/** The number that `COUNT` matched. */
export function countOf(text: string): number {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number.parseInt(text, 10);
}

/** A number as a sentence has it: in words up to ten. */
export function countWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}
