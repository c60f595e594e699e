/** Capitals and accents aside: what a search compares. */
export function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** The words of a search, as `plainText` has them. */
export function searchWords(wanted: string): string[] {
  return plainText(wanted).split(/\s+/).filter(Boolean);
}
