import { sharedLines } from './line-diff';
import type { PatchBlock } from './patch';
import { type Pairs, reindenter } from './reindent';
import { type Line, linesLike } from './source-lines';

/**
 * The source with a block in its place. Lines that the block repeats unchanged, and lines of
 * the source that it left out, stay as the source has them, byte for byte.
 */
export function replacePlace(source: readonly Line[], block: PatchBlock, pairs: Pairs): Line[] {
  const { search, replace } = block;
  const indented = reindenter(search, source, pairs);
  const shared = sharedLines(search, replace);
  const added = (from: number, to: number) =>
    linesLike(source, replace.slice(from, to).map(indented));
  const kept = source.map((line): Line[] => [line]);
  // New lines go behind the last line before them that was found, or before the first one.
  const first = pairs.find((place) => place !== null) ?? 0;
  let behind: number | null = null;
  let written = 0;
  const insert = (lines: readonly Line[]) => {
    if (lines.length === 0) return;
    if (behind === null) kept[first]?.unshift(...lines);
    else kept[behind]?.push(...lines);
  };
  for (const [index, place] of pairs.entries()) {
    const same = shared[index] ?? null;
    if (same !== null) {
      insert(added(written, same));
      written = same + 1;
    } else if (place !== null) {
      // What replaces a line comes before the next shared one; here it only leaves its place.
      const own = kept[place];
      own?.splice(own.indexOf(source[place] ?? own[0] ?? { text: '', end: '' }), 1);
    }
    if (place !== null) behind = place;
  }
  insert(added(written, replace.length));
  return kept.flat();
}
