/** One line of a source with the break behind it, which the last line may lack. */
export type Line = { text: string; end: string };

/** Splits a source so that joining its lines gives it back byte for byte. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  const pattern = /([^\r\n]*)(\r\n|\n|\r|$)/g;
  for (const [whole, text = '', end = ''] of source.matchAll(pattern)) {
    if (whole !== '') lines.push({ text, end });
  }
  return lines;
}

/** New lines with the break that the source uses. */
export function linesLike(source: readonly Line[], texts: readonly string[]): Line[] {
  const end = source[0]?.end || '\n';
  return texts.map((text) => ({ text, end }));
}

/** Joins lines; only the last one goes without a break, and only where the source's last did. */
export function joinLines(lines: readonly Line[], like: readonly Line[]): string {
  const end = like[0]?.end || '\n';
  const openEnd = like.at(-1)?.end === '';
  return lines
    .map((line, index) => {
      const isLast = index === lines.length - 1;
      if (isLast) return line.text + (openEnd ? '' : line.end || end);
      return line.text + (line.end || end);
    })
    .join('');
}
