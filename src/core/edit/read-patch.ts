import { looksLikeScene, startsLikeCode } from '../reply/code-start';
import { readMarker } from './markers';
import type { Patch, PatchBlock } from './patch';
import { completeHunks, readUnifiedDiff } from './unified-diff';

type Scan = Patch & {
  /** What stands before, between and behind the blocks. */
  outside: string[];
  /** The lines before the first block. */
  before: string[];
};

/**
 * The blocks of an edit, or null when `code` is the whole text of a scene. Takes
 *
 *     <<<<<<< SEARCH
 *     old lines
 *     =======
 *     new lines
 *     >>>>>>> REPLACE
 *
 * with five to nine characters, with other words or none, with fences inside the parts, and
 * unified diffs. Markers inside the text of a whole scene are part of it. No code at all changes
 * nothing: it is a patch without blocks.
 * @param isClosed the fence around it was closed: what stands behind the last divider is whole then,
 *   though the end of its block was forgotten
 */
export function readPatch(code: string, isClosed = false): Patch | null {
  const lines = linesOf(code);
  if (code.trim() === '') return { blocks: [], unfinished: 0 };
  const { blocks, unfinished, outside, before } = scan(lines, isClosed);
  if (blocks.length + unfinished === 0) return readUnifiedDiff(lines);
  const isScene = looksLikeScene(outside.join('\n')) || before.some(isCode);
  return isScene ? null : { blocks, unfinished };
}

/**
 * The blocks of a reply that is still being written, as far as they are complete: always the
 * beginning of what `readPatch` will give for the whole.
 */
export function completeBlocks(partialCode: string): PatchBlock[] {
  const lines = linesOf(partialCode);
  // Of a line that is still being written nothing is known but that a block's end has begun.
  const isOpen = !/[\r\n]\s*$/.test(partialCode);
  if (isOpen && !/^\s*>{7}/.test(lines.at(-1) ?? '')) lines.pop();
  const { blocks, unfinished, outside, before } = scan(lines);
  if (blocks.length + unfinished === 0) return completeHunks(lines);
  return looksLikeScene(outside.join('\n')) || before.some(isCode) ? [] : blocks;
}

function linesOf(code: string): string[] {
  const lines = code.split(/\r\n|\n|\r/);
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}

/** A comment before the first block names a file. */
function isCode(line: string): boolean {
  return startsLikeCode(line, true) && !/^\s*\/[/*]/.test(line);
}

function scan(lines: readonly string[], isClosed = false): Scan {
  const found: Scan = { blocks: [], unfinished: 0, outside: [], before: [] };
  let part: 'outside' | 'search' | 'base' | 'replace' = 'outside';
  let size = 7;
  let search: string[] = [];
  let replace: string[] = [];
  const close = () => {
    if (/^\s*={3,}\s*$/.test(replace.at(-1) ?? '')) replace.pop();
    found.blocks.push({ search: withoutFence(search), replace: withoutFence(replace) });
    part = 'outside';
  };
  for (const line of lines) {
    const marker = readMarker(line);
    if (marker?.kind === 'search') {
      // The next block begins where the end of this one was forgotten.
      if (part === 'replace') close();
      else if (part !== 'outside') found.unfinished += 1;
      part = 'search';
      size = marker.size;
      search = [];
      replace = [];
    } else if (part === 'outside') {
      found.outside.push(line);
      if (found.blocks.length + found.unfinished === 0) found.before.push(line);
    } else if (marker?.kind === 'end') {
      if (part === 'replace') close();
      else found.unfinished += 1;
      part = 'outside';
    } else if (part === 'search' && marker?.kind === 'base') part = 'base';
    else if (part !== 'replace' && marker?.kind === 'replace' && marker.size >= Math.min(5, size)) {
      part = 'replace';
    } else if (part === 'search') search.push(line);
    else if (part === 'replace') replace.push(line);
  }
  if (part === 'replace' && isClosed) close();
  if (part !== 'outside') found.unfinished += 1;
  return found;
}

/** Lines without the fence that a model put around them: no code begins or ends with one. */
function withoutFence(lines: readonly string[]): string[] {
  const isFence = (line: string | undefined) => /^\s*(?:`{3,}|~{3,})[\w-]*\s*$/.test(line ?? '');
  const inner = isFence(lines[0]) ? lines.slice(1) : [...lines];
  return isFence(inner.at(-1)) ? inner.slice(0, -1) : inner;
}
