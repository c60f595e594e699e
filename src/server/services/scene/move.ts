import type { ServiceContext } from '../context';
import { changeScenes } from './change';
import { placeBehind, placeScene } from './place-scene';

/**
 * Puts a scene into the 1-based place `to` of its project; beyond the ends counts as the end.
 * `after` is the scene behind which the person put it, null for the first place: it says what is
 * meant where the others have moved meanwhile, as long as that scene is there.
 */
export function moveScene({
  ctx,
  input: { sceneId, sessionId, to, after },
}: {
  ctx: ServiceContext;
  input: { sceneId: string; sessionId?: string; to: number; after?: string | null };
}): Promise<{ sceneId: string }> {
  const change = { sceneId, sessionId, label: 'Move scene' };
  return changeScenes(ctx, change, async (tx, scene) => {
    const meant = after === undefined ? null : await placeBehind(tx, scene, after);
    return { sceneId, changes: await placeScene(tx, scene, meant ?? to) };
  });
}
