const AROUND = 2;
const WIDTH = 120;

/**
 * The lines around a place in a source, with a caret under it.
 * @param line 1-based
 * @param column 1-based in UTF-16 units, null when only the line is known
 */
export function codeFrame(source: string, line: number, column: number | null): string[] {
  const lines = source.split(/\r\n?|\n/);
  if (line < 1 || line > lines.length) return [];
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const digits = String(last).length;
  // A line that is too long is shown around its column.
  const from = Math.max(0, (column ?? 1) - WIDTH / 2);
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const start = number === line ? from : 0;
    const text = (lines[number - 1] ?? '').slice(start, start + WIDTH);
    const mark = number === line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(digits)} | ${text}`.trimEnd());
    if (number !== line || column === null) continue;
    const before = text.slice(0, column - 1 - start).replace(/[^\t]/g, ' ');
    frame.push(`  ${' '.repeat(digits)} | ${before}^`);
  }
  return frame;
}
