import { closePartial } from '~/core/compiler/partial/close-partial';
import { applyPatch } from '~/core/edit/apply-patch';
import { completeBlocks, readPatch } from '~/core/edit/read-patch';

/**
 * What a scene would be if its reply ended here, as a source that may compile; null while that
 * shows nothing new. Of an edit by blocks it is the scene with those that are whole.
 *
 * @param base the text of the scene that is edited; null for a new one
 */
export function partialSource(code: string, base: string | null): string | null {
  if (base === null || !readPatch(code)) return closePartial(code);
  const blocks = completeBlocks(code);
  if (blocks.length === 0) return null;
  const { source } = applyPatch(base, blocks);
  return source === base ? null : source;
}
