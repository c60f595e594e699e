/** Where each searched line was found: its place in the source, or null when it is not there. */
export type Pairs = readonly (number | null)[];

const indentOf = (text: string) => /^[ \t]*/.exec(text)?.[0] ?? '';

/**
 * How the model's indentation is written in the source: learnt from the lines that were
 * found, so that added lines stand where they would if they had been written by hand.
 */
export function reindenter(
  search: readonly string[],
  source: readonly { text: string }[],
  pairs: Pairs,
): (line: string) => string {
  const known = new Map<string, string>();
  for (const [index, place] of pairs.entries()) {
    const written = search[index] ?? '';
    const found = place === null ? '' : (source[place]?.text ?? '');
    if (written.trim() === '' || found.trim() === '') continue;
    if (!known.has(indentOf(written))) known.set(indentOf(written), indentOf(found));
  }
  const tabs = [...known.values()].some((indent) => indent.includes('\t'));
  const indents = [...known.keys()].sort((a, b) => b.length - a.length);
  return (line) => {
    const indent = indentOf(line);
    const text = line.slice(indent.length);
    if (text === '') return line;
    const base = indents.find((one) => indent.startsWith(one));
    if (base !== undefined) {
      const deeper = indent.slice(base.length);
      const written = tabs ? deeper.replace(/ {2}| $/g, '\t') : deeper;
      return (known.get(base) ?? '') + written + text;
    }
    const least = indents.at(-1);
    const shorter = (least?.length ?? 0) - indent.length;
    const found = least === undefined ? indent : (known.get(least) ?? '');
    if (least === undefined || shorter <= 0) return line;
    const cut = tabs && !least.includes('\t') ? Math.round(shorter / 2) : shorter;
    return found.slice(0, Math.max(0, found.length - cut)) + text;
  };
}
