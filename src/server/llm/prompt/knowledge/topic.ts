/** What only some tasks need to know, and the words by which such a task is known. */
export type Topic = {
  name: string;
  /** In English, German and Spanish; tried on lower-case text without quoted words. */
  words: RegExp;
  text: string;
};

/** A pattern of words, written with commas or lines between them; `*` stands for any letters. */
export function wordPattern(list: string): RegExp {
  const words = list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => word.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
