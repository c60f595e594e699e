/** Those whose title has every word that is looked for, in any order, capitals and accents aside. */
export function matching<Item extends { title: string }>(
  items: readonly Item[],
  wanted: string,
): Item[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return items.filter(({ title }) => {
    const text = plain(title);
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
