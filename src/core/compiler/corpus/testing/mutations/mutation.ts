import type { Random } from '../random';

export type Family =
  | 'wrapping'
  | 'modules'
  | 'names'
  | 'syntax'
  | 'jsx'
  | 'truncation'
  | 'run time'
  | 'unplanned';

/**
 * Spoils a valid scene in one realistic way, or gives null where that way does not apply.
 * Pure: the same scene and the same chance give the same text.
 */
export type Spoil = (tsx: string, random: Random) => string | null;

/** A named kind of corruption. */
export type Mutation = { name: string; family: Family; spoil: Spoil };

/** The mutations of one family, from a table of named ways to spoil. */
export function family(name: Family, kinds: Readonly<Record<string, Spoil>>): Mutation[] {
  return Object.entries(kinds).map(([kind, spoil]) => ({ name: kind, family: name, spoil }));
}

/** `text` with the characters from `start` up to `end` replaced. */
export function splice(text: string, start: number, end: number, by = ''): string {
  return text.slice(0, start) + by + text.slice(end);
}
