import { type Fence, openingFence } from './fence';
import { readFenceInfo } from './scene-header';

/**
 * A fence whose header says that a scene begins.
 * @param marks of the fence in which the line stands: a shorter one would be its content; or null
 */
export function explicitFence(line: string, marks: string | null): Fence | null {
  const fence = openingFence(line);
  if (!fence || !readFenceInfo(fence.info).explicit) return null;
  if (marks === null) return fence;
  const isSame = fence.marks.charAt(0) === marks.charAt(0);
  return isSame && fence.marks.length >= marks.length ? fence : null;
}
