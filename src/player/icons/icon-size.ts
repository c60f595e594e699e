export type Length = number | string;

/** A length that an svg takes: a number of pixels, or text such as `2em`. */
export function lengthOf(value: unknown): Length | undefined {
  if (typeof value === 'number') return value >= 0 && value < 1e6 ? value : undefined;
  return typeof value === 'string' && /^\d*\.?\d+[a-z%]*$/i.test(value) ? value : undefined;
}

/** Width and height of an icon `ratio` times as wide as high; one that is not given follows the other. */
export function iconSize(
  width: Length | undefined,
  height: Length | undefined,
  ratio: number,
): { width: Length; height: Length } {
  const high = height ?? (width === undefined ? '1em' : times(width, 1 / ratio));
  return { width: width ?? times(high, ratio), height: high };
}

function times(length: Length, factor: number): Length {
  if (factor === 1) return length;
  const round = (value: number) => Math.round(value * factor * 100) / 100;
  if (typeof length === 'number') return round(length);
  const value = Number.parseFloat(length);
  return round(value) + length.replace(/^[\d.]+/, '');
}
