import type { Patch, PatchBlock } from './patch';

const HUNK = /^@@(?:\s.*)?$/;
const HEADER = /^(?:diff |index |--- |\+\+\+ |\\ No newline)/;

/** The hunks of a unified diff as blocks; null for every other text. */
export function readUnifiedDiff(lines: readonly string[]): Patch | null {
  const body = lines.filter((line) => line !== '' && !HEADER.test(line) && !HUNK.test(line));
  const changes = body.filter((line) => /^[-+]/.test(line));
  if (changes.length === 0 || !body.every((line) => /^[-+ \t]/.test(line))) return null;
  const blocks = hunksOf(lines);
  return blocks.length > 0 ? { blocks, unfinished: 0 } : null;
}

/** The hunks behind which another one has begun. */
export function completeHunks(lines: readonly string[]): PatchBlock[] {
  const last = lines.findLastIndex((line) => HUNK.test(line));
  return last > 0 ? (readUnifiedDiff(lines.slice(0, last))?.blocks ?? []) : [];
}

function hunksOf(lines: readonly string[]): PatchBlock[] {
  const blocks: { search: string[]; replace: string[] }[] = [];
  let block: { search: string[]; replace: string[] } | null = null;
  for (const line of lines) {
    if (HUNK.test(line)) block = null;
    else if (!HEADER.test(line)) {
      if (!block) {
        block = { search: [], replace: [] };
        blocks.push(block);
      }
      const text = line.slice(1);
      if (!line.startsWith('+')) block.search.push(text);
      if (!line.startsWith('-')) block.replace.push(text);
    }
  }
  return blocks.filter(({ search, replace }) => search.join('\n') !== replace.join('\n'));
}
