import { looksLikeScene } from '../../reply/code-start';
import { joinBlocks } from './join-blocks';
import { type Block, type Reading, reading } from './reading';

/** Readings of one text, and blocks that are looked at. */
const MOST = 4;
const MOST_BLOCKS = 16;

/** Text of a block alone, all other lines empty. */
export function textOfBlock(lines: readonly string[], { from, to }: Block): string {
  return lines.map((line, index) => (index >= from && index < to ? line : '')).join('\n');
}

/**
 * Readings of a text that holds code in several places: the block with the scene together
 * with the blocks that it leans on, then each block alone, likeliest first.
 */
export function readBlocks(
  lines: readonly string[],
  blocks: readonly Block[],
  kind: string,
  message: string,
): Reading[] {
  const contentOf = ({ from, to }: Block) => lines.slice(from, to).join('\n');
  const filled = blocks.slice(0, MOST_BLOCKS).filter((block) => contentOf(block).trim() !== '');
  const score = (block: Block, index: number) => {
    const text = contentOf(block);
    const length = block.to - block.from;
    if (!looksLikeScene(text)) return length / 1e6;
    // The file that registers compositions is not the scene; of two versions the later one counts.
    if (/\bregisterRoot\b|<(?:Composition|Still)\b/.test(text)) return length / 1e3;
    return length * (1 + index / 4);
  };
  const scores = new Map(filled.map((block, index) => [block, score(block, index)]));
  const best = [...filled].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const [main] = best;
  if (!main) return [];
  const read = (text: string, line: number) => reading(text, kind, message, line);
  const joined = joinBlocks(lines, filled, main);
  const alone = best.slice(0, MOST - 1).map((one) => read(textOfBlock(lines, one), one.from + 1));
  return joined === null ? alone : [read(joined, main.from + 1), ...alone];
}
