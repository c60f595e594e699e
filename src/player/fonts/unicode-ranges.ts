/** Code points from the first to the second, both included; in rising order. */
export type UnicodeRanges = readonly (readonly [from: number, to: number])[];

/** Reads CSS's `unicode-range`, in whatever order: `U+0-FF,U+131`. */
export function parseRanges(text: string): UnicodeRanges {
  const ranges = text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return ranges.sort(([a], [b]) => a - b);
}

/** Writes code points as CSS's `unicode-range`. */
export function formatRanges(points: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}

/** Whether a code point is in rising ranges. */
export function inRanges(ranges: UnicodeRanges, point: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, -1];
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
}
