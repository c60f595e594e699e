/** More pairs of lines than this are not compared: such a change replaces everything. */
const MOST = 4_000_000;

/**
 * The lines that two texts share in order: for each line of `before` its place in `after`,
 * or null. The longest common subsequence, in time and space of the product of both lengths
 * without what they begin and end with alike.
 */
export function sharedLines(
  before: readonly string[],
  after: readonly string[],
): (number | null)[] {
  const shared: (number | null)[] = before.map(() => null);
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) {
    shared[from] = from;
    from += 1;
  }
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
    shared[before.length - tail] = after.length - tail;
  }
  const rows = before.length - from - tail;
  const columns = after.length - from - tail;
  if (rows * columns === 0 || rows * columns > MOST) return shared;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[from + row] === after[from + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (before[from + row] === after[from + column]) {
      shared[from + row++] = from + column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return shared;
}
