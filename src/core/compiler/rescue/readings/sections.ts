import { readBlocks } from '../../unwrap/blocks';
import { type Block, blank, type Reading, reading } from '../../unwrap/reading';

/** A stretch of a text in UTF-16 units; `to` is behind its last one. */
export type Section = { from: number; to: number };

/** Readings of stretches of a text that hold code: together where they belong together, then alone. */
export function readSections(
  text: string,
  sections: readonly Section[],
  kind: string,
  message: string,
): Reading[] {
  let kept = '';
  let at = 0;
  for (const { from, to } of sections) {
    kept += blank(text.slice(at, from)) + text.slice(from, to);
    at = to;
  }
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const blocks: Block[] = sections.map(({ from, to }) => ({
    from: lineAt(from),
    to: lineAt(to) + 1,
  }));
  const apart = blocks.every(({ from }, index) => from >= (blocks[index - 1]?.to ?? 0));
  if (apart) return readBlocks(kept.split('\n'), blocks, kind, message);
  const longest = [...sections].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 3);
  return longest.map(({ from, to }) =>
    reading(blank(text.slice(0, from)) + text.slice(from, to), kind, message, lineAt(from) + 1),
  );
}
