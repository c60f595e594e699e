import { FALLBACK_FAMILY, knownName } from './families';

/** Families that a person brought: the name that style sheets have for each, by its name in small letters. */
export type OwnFamilies = ReadonlyMap<string, string>;

export const NO_FAMILIES: OwnFamilies = new Map();

/** The table of some families; a name in it is found whatever its capitals. */
export function ownFamilies(families: readonly string[]): OwnFamilies {
  return new Map(
    families.flatMap((family) => {
      const css = cssFamily(family);
      return [family, css].map((name) => [name.toLowerCase(), css] as const);
    }),
  );
}

/** Words that every browser takes as a name without quotes, as `FontFace` wants it. */
const PLAIN = /^(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*(?: |$))+$/u;

/**
 * The name that a family is registered under: its own, unless a bundled one has that, which stays
 * what it is for all texts that name none, or it can be no name in a style sheet as it stands.
 */
export function cssFamily(family: string): string {
  const kind = knownName(family)?.kind;
  const isTaken = kind === 'bundled' || kind === 'generic' || family === FALLBACK_FAMILY;
  if (!isTaken && PLAIN.test(family)) return family;
  const words = family.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '-').split(' ');
  return ['Own', ...words.map((word) => (PLAIN.test(word) ? word : `n${word}`))].join(' ');
}
