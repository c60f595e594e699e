import { looksLikeScene, startsLikeCode } from '../reply/code-start';
import { closesFence, openingFence } from '../reply/fence';
import type { CompileNote } from '../scene/artifact';

/** A reading of a source: the same lines, with those that are not code made empty. */
export type Reading = { text: string; notes: CompileNote[] };

/**
 * The readings of a source, likeliest first: as it is, then the code inside its
 * fences, else the code between its prose. Only when one does not compile is the
 * next one worth a try, so that no valid scene is ever cut.
 */
export function* readingsOf(source: string): Generator<Reading> {
  const text = source.replace(/^\uFEFF/, '');
  yield { text, notes: [] };
  const lines = text.split('\n');
  const blocks = fencedBlocks(lines);
  if (blocks.length > 0) {
    const message = 'Took the code out of its Markdown fence.';
    for (const block of blocks) yield keep(lines, block, 'unwrapped-fence', message);
  } else {
    const block = betweenProse(lines);
    if (block) yield keep(lines, block, 'unwrapped-prose', 'Left out the text around the code.');
  }
}

/** Lines from `from` up to, not including, `to`. */
type Block = { from: number; to: number };

function keep(lines: string[], { from, to }: Block, kind: string, message: string): Reading {
  const kept = lines.map((line, index) => (index >= from && index < to ? line : ''));
  const last = kept[to - 1];
  if (last !== undefined) kept[to - 1] = last.replace(/(?:`{3,}|~{3,})\s*$/, '');
  const line = from + 1;
  return { text: kept.join('\n'), notes: [{ kind, message, line, degraded: false }] };
}

/** Blocks that may hold the scene, best first. A fence that nobody closed goes on to the end. */
function fencedBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: { from: number; marks: string } | null = null;
  for (const [index, line] of lines.entries()) {
    if (open && closesFence(line, open.marks)) {
      blocks.push({ from: open.from, to: index });
      open = null;
    } else if (!open) {
      const fence = openingFence(line);
      if (fence) {
        // A scene that somebody cut out of a reply may end with the fence alone.
        if (!fence.info && index > 0) blocks.push({ from: 0, to: index });
        open = { from: index + 1, marks: fence.marks };
      }
    }
  }
  if (open) blocks.push({ from: open.from, to: lines.length });
  const last = lines.findLastIndex((line) => line.trim() !== '');
  if (blocks.length === 0 && /[^`]`{3}\s*$/.test(lines[last] ?? '')) {
    blocks.push({ from: 0, to: last + 1 });
  }
  const textOf = ({ from, to }: Block) => lines.slice(from, to).join('\n');
  const score = (block: Block) =>
    (looksLikeScene(textOf(block)) ? 1e6 : 0) -
    (block.from === 0 ? 1e5 : 0) +
    block.to -
    block.from;
  return blocks
    .filter((block) => textOf(block).trim() !== '')
    .sort((a, b) => score(b) - score(a))
    .slice(0, 4);
}

function betweenProse(lines: string[]): Block | null {
  const from = lines.findIndex((line) => startsLikeCode(line, true));
  if (from < 0) return null;
  const to = lines.findLastIndex((line) => line.trim() !== '' && !isProse(line)) + 1;
  return from === 0 && to >= lines.length ? null : { from, to };
}

/** Three words or more and nothing that code is made of. */
function isProse(line: string): boolean {
  return (
    /^\s*(?:[-*#>]+\s*|\d+[.)]\s*)?["'“*_]?[A-Za-z][^{};=<>]*$/.test(line) &&
    /\w\s+\w+\s+\w/.test(line)
  );
}
