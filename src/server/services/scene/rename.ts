import type { ServiceContext } from '../context';
import { changeScene, type SceneView } from './change';
import { setScene } from './store-revision';

/** Gives a scene another name. */
export function renameScene({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { sceneId: string; sessionId?: string; name: string };
}): Promise<SceneView | null> {
  const { sceneId, sessionId, name } = input;
  return changeScene(ctx, { sceneId, sessionId, label: 'Rename scene' }, async (tx, scene) =>
    scene.name === name ? scene : setScene(tx, sceneId, { name }),
  );
}
