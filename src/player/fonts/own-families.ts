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

/** A bundled family of the same name stays what it is for all texts that name none. */
export function cssFamily(family: string): string {
  const kind = knownName(family)?.kind;
  const isTaken = kind === 'bundled' || kind === 'generic' || family === FALLBACK_FAMILY;
  return isTaken ? `Own ${family}` : family;
}
