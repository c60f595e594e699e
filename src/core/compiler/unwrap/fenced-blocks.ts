import { startsLikeCode } from '../../reply/code-start';
import { closesFence, type Fence, openingFence } from '../../reply/fence';
import type { Block } from './reading';

/** Code in the fences of a text. `lines` are the text's, without the fences on lines that hold code. */
export type Fenced = { lines: string[]; blocks: Block[] };

/** What may stand before a fence in a list or a quotation. */
const BULLETS = /^\s*(?:(?:[-*+>]|\d+[.)])\s+)+/;
const ENDS_WITH_FENCE = /([^`~\s])\s*(?:`{3,}|~{3,})\s*$/;

/** Reads the fences of a text. One that nobody closed goes on to the end. */
export function fencedBlocks(source: readonly string[]): Fenced {
  const lines = [...source];
  const blocks: Block[] = [];
  let open: { from: number; marks: string } | null = null;
  for (const [index, line] of source.entries()) {
    const fence: Fence | null = open ? null : openingFence(line.replace(BULLETS, ''));
    if (open && closesFence(line, open.marks)) {
      blocks.push({ from: open.from, to: index });
      open = null;
    } else if (fence) {
      // A scene that somebody cut out of a reply may end with the fence alone.
      if (!fence.info && index > 0) blocks.push({ from: 0, to: index });
      const code = codeIn(fence.info);
      if (code !== null) lines[index] = code;
      open = { from: code === null ? index + 1 : index, marks: fence.marks };
    } else if (ENDS_WITH_FENCE.test(line) && !/`.*`{3}/.test(line)) {
      lines[index] = line.replace(ENDS_WITH_FENCE, '$1');
      blocks.push({ from: open?.from ?? 0, to: index + 1 });
      open = null;
    }
  }
  if (open) blocks.push({ from: open.from, to: lines.length });
  return { lines, blocks };
}

/** Code that begins on the line of its fence, behind the language if there is one. */
function codeIn(info: string): string | null {
  const rest = info.replace(/^[a-z]+\s+(?=\S)/i, '');
  return [info, rest].find((text) => startsLikeCode(text, true)) ?? null;
}
