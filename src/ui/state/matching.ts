import { plainText, searchWords } from '~/core/search-words';

/** Those whose title has every word that is looked for, in any order, capitals and accents aside. */
export function matching<Item extends { title: string }>(
  items: readonly Item[],
  wanted: string,
): Item[] {
  const words = searchWords(wanted);
  return items.filter(({ title }) => {
    const text = plainText(title);
    return words.every((word) => text.includes(word));
  });
}
