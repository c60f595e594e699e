/** Something that takes its place in a row, in pixels. */
type Placed = { left: number; width: number };

/** Between two bars in a row, in pixels. */
const GAP = 4;

/** The row of each bar: the first in which nothing is in its way, so that few rows are needed. */
export function packRows(bars: readonly Placed[]): number[] {
  const rows: Placed[][] = [];
  return bars.map((bar) => {
    const isFree = (row: readonly Placed[]) =>
      row.every(
        (other) =>
          other.left + other.width + GAP <= bar.left || bar.left + bar.width + GAP <= other.left,
      );
    const index = rows.findIndex(isFree);
    if (index < 0) return rows.push([bar]) - 1;
    rows[index]?.push(bar);
    return index;
  });
}
