import type { SceneTransition } from '~/core/timeline/composition';
import { storableTransition } from '~/core/timeline/transition';
import type { ServiceContext } from '../context';
import { changeScene, type SceneView } from './change';
import { setScene } from './store-revision';

/** Says how a scene comes in; its length, in frames, is brought within bounds. */
export function setTransition({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: SceneTransition & { sceneId: string; sessionId?: string };
}): Promise<SceneView | null> {
  const { sceneId, sessionId, ...wanted } = input;
  const storable = storableTransition(wanted);
  const transition = storable.kind === 'cut' ? null : storable;
  return changeScene(ctx, { sceneId, sessionId, label: 'Change transition' }, async (tx, scene) =>
    scene.transition?.kind === transition?.kind &&
    scene.transition?.durationInFrames === transition?.durationInFrames
      ? scene
      : setScene(tx, sceneId, { transition }),
  );
}
