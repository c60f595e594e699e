export type IconSet = {
  name: string;
  /** Sets of one group stand in for each other first. */
  group: 'interface' | 'brand' | 'emoji' | 'flag';
  /** Width and height of an icon that says nothing else. */
  size: readonly [number, number];
  /** The icons are lines: their svg carries the stroke, as lucide-react's does. */
  lines: boolean;
  /** Addresses. */
  chunks: string[];
};

/** The index of the bundled icons, as `scripts/player-files/icons.ts` writes it. */
export type IconIndex = {
  /** In the order in which one stands in for another. */
  sets: IconSet[];
  /** Other names of sets. */
  synonyms: Record<string, string>;
  /** Addresses of chunks that say which sets have a name. */
  names: string[];
};

/** The body alone, or with a view box (x, y, width, height) of its own. */
export type IconEntry =
  | string
  | readonly [body: string, x: number, y: number, width: number, height: number];

/** A chunk: icons by name. */
export type IconChunk = Record<string, IconEntry>;

/** A chunk of names: the sets that have it, by squashed name; each a digit of base 36. */
export type NameChunk = Record<string, string>;

/** Stands in a body where ids need something of the drawn icon's own. */
export const OWN_ID = '@@';

/** A name as it is looked up: `Bar_chart-3` and `BarChart3` are one. */
export function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Which of a number of chunks has a squashed name (FNV-1a). */
export function chunkOf(squashed: string, chunks: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < squashed.length; at++) {
    hash = Math.imul(hash ^ squashed.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % chunks;
}
