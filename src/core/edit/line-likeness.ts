/** A line as it is compared: white space says nothing. */
export type Shape = {
  text: string;
  /** How much the line counts: its characters, so that brackets decide nothing. */
  weight: number;
  /** Its pairs of neighbouring characters, in the order of their numbers. */
  pairs: Uint32Array;
};

/** Least likeness that counts as the same line, written differently. */
const SAME = 0.5;
/** Characters of a line that are compared. */
const MOST = 400;

export function weightOf(line: string): number {
  return Math.min(60, line.replace(/\s+/g, '').length);
}

export function shapeOf(line: string): Shape {
  const text = line.replace(/\s+/g, '').slice(0, MOST);
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < pairs.length; at++) {
    pairs[at] = text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
  }
  return { text, weight: Math.min(60, text.length), pairs: pairs.sort() };
}

/**
 * How alike two lines are, from 0 to 1: Dice's coefficient of their pairs of characters.
 * Lines that are less than half alike have nothing to do with each other: 0.
 */
export function likeness(one: Shape, other: Shape): number {
  if (one.text === other.text) return 1;
  const sum = one.pairs.length + other.pairs.length;
  const shorter = Math.min(one.pairs.length, other.pairs.length);
  if (shorter < 2 || 2 * shorter < sum * SAME) return 0;
  let common = 0;
  for (let a = 0, b = 0; a < one.pairs.length && b < other.pairs.length; ) {
    const difference = (one.pairs[a] ?? 0) - (other.pairs[b] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  const alike = (2 * common) / sum;
  return alike < SAME ? 0 : alike;
}
