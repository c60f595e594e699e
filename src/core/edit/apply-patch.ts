import { looksLikeScene, startsLikeCode } from '../reply/code-start';
import { applyBlock, type Found } from './apply-block';
import type { PatchBlock } from './patch';
import { joinLines, type Line, linesLike, splitLines } from './source-lines';

/** How a block came into the source; `already` means that it stood there before. */
export type AppliedBlock = { block: number; how: Found };

/** `block` is the place in the list of blocks, from 0. */
export type MissedBlock = {
  block: number;
  /** `elided`: its new lines stand for others that it does not repeat, which would be lost. */
  reason: 'nowhere' | 'ambiguous' | 'elided';
};

export type PatchResult = { source: string; applied: AppliedBlock[]; missed: MissedBlock[] };

/**
 * Applies the blocks one after the other. Each must match in one place: exactly; or with white
 * space at line ends and indentation left out (new lines take the source's indentation); or as a
 * part of a line; or at the closest place, which must be clearly the closest. What matches
 * nowhere, or in two equally good places, is `missed` and changes nothing; the others stay
 * applied. Everything that no block names stays byte for byte, line breaks too. A block whose
 * new lines stand there already, and whose old ones do not, counts as applied.
 */
export function applyPatch(source: string, blocks: readonly PatchBlock[]): PatchResult {
  let lines = splitLines(source);
  const like = lines;
  const applied: AppliedBlock[] = [];
  const missed: MissedBlock[] = [];
  for (const [block, one] of blocks.entries()) {
    const isAddition = one.search.every((line) => line.trim() === '');
    const result = isAddition ? add(lines, one) : applyBlock(lines, one);
    if (result.kind === 'missed') missed.push({ block, reason: result.reason });
    else {
      lines = result.lines;
      applied.push({ block, how: result.how });
    }
  }
  const isChanged = applied.some(({ how }) => how !== 'already');
  return { source: isChanged ? joinLines(lines, like) : source, applied, missed };
}

/** A block that searches nothing: imports go to the beginning, a whole scene takes the place of all, the rest goes to the end. */
function add(lines: Line[], { replace }: PatchBlock): ReturnType<typeof applyBlock> {
  const text = replace.join('\n');
  const isThere = lines
    .map((line) => line.text.trim())
    .join('\n')
    .includes(
      replace
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    );
  if (text.trim() === '' || (isThere && lines.length > 0)) {
    return { kind: 'applied', how: 'already', lines };
  }
  const added = linesLike(lines, replace);
  const isBlank = lines.every((line) => line.text.trim() === '');
  if (isBlank || (looksLikeScene(text) && /\bexport\s+default\b/.test(text))) {
    return { kind: 'applied', how: 'added', lines: added };
  }
  const filled = replace.filter((line) => line.trim() !== '');
  const isHead = filled.every((line) => startsLikeCode(line, false) && !/^\s*export\b/.test(line));
  return {
    kind: 'applied',
    how: 'added',
    lines: isHead ? [...added, ...lines] : [...lines, ...added],
  };
}
