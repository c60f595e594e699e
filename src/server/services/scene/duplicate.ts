import type { ServiceContext } from '../context';
import { changeScenes } from './change';
import { copyScene } from './copy-scene';

/** A second scene with the same source, right after the first; answers the copy's id. */
export function duplicateScene({
  ctx,
  input: { sceneId, sessionId },
}: {
  ctx: ServiceContext;
  input: { sceneId: string; sessionId?: string };
}): Promise<{ sceneId: string }> {
  const change = { sceneId, sessionId, label: 'Duplicate scene' };
  return changeScenes(ctx, change, async (tx, scene) => {
    const { copy, changes } = await copyScene(tx, scene);
    return { sceneId: copy.id, changes };
  });
}
