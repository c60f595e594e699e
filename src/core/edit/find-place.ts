import type { Line } from './source-lines';

/** Where lines stand in a source as a whole: the places of the first of them. */
export function placesOf(lines: readonly string[], source: readonly string[]): number[] {
  const [first] = lines;
  if (first === undefined) return [];
  const places: number[] = [];
  for (let place = source.indexOf(first); place >= 0; place = source.indexOf(first, place + 1)) {
    if (lines.every((line, index) => source[place + index] === line)) places.push(place);
  }
  return places;
}

/** Lines without what nobody sees: white space at both ends, and blank lines around them. */
export function trimmed(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim());
}

/** How many blank lines stand before and behind the others. */
export function blankAround(lines: readonly string[]): { before: number; behind: number } {
  const isText = (line: string) => line.trim() !== '';
  const before = lines.findIndex(isText);
  if (before < 0) return { before: lines.length, behind: 0 };
  return { before, behind: lines.length - 1 - lines.findLastIndex(isText) };
}

/** The source with its breaks as the language reads them, for searching inside of lines. */
export function plainText(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/**
 * Where a part of a line (or of several) stands: 'nowhere', 'ambiguous', or its offset.
 * It must end where a word does, and be long enough not to be there by chance.
 */
export function placeOfFragment(fragment: string, text: string): number | 'nowhere' | 'ambiguous' {
  const isTelling = fragment.replace(/\s+/g, '').length >= 4 && /[\p{L}\p{N}]{2}/u.test(fragment);
  if (!isTelling) return 'nowhere';
  const word = /[\p{L}\p{N}_$]/u;
  const isWhole = (at: number) => {
    const startsInside = word.test(fragment.charAt(0)) && word.test(text.charAt(at - 1));
    const end = at + fragment.length;
    const endsInside =
      word.test(fragment.charAt(fragment.length - 1)) && word.test(text.charAt(end));
    return !startsInside && !endsInside;
  };
  let found: number | null = null;
  for (let at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + 1)) {
    if (!isWhole(at)) continue;
    if (found !== null) return 'ambiguous';
    found = at;
  }
  return found ?? 'nowhere';
}
