import type { ServiceContext } from '../context';
import { changeScenes } from './change';
import { placeScene } from './place-scene';

/** Puts a scene into the 1-based place `to` of its project; beyond the ends counts as the end. */
export function moveScene({
  ctx,
  input: { sceneId, sessionId, to },
}: {
  ctx: ServiceContext;
  input: { sceneId: string; sessionId?: string; to: number };
}): Promise<{ sceneId: string }> {
  const change = { sceneId, sessionId, label: 'Move scene' };
  return changeScenes(ctx, change, async (tx, scene) => ({
    sceneId,
    changes: await placeScene(tx, scene, to),
  }));
}
