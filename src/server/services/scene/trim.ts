import { clampDuration } from '~/core/scene/format';
import type { ServiceContext } from '../context';
import { changeScene, type SceneView } from './change';
import { setScene } from './store-revision';

/** Gives a scene another length, in frames; `conflict` when it has changed since it was read. */
export function trimScene({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { sceneId: string; sessionId?: string; durationInFrames: number; revision: number };
}): Promise<SceneView | null> {
  const { sceneId, sessionId, revision } = input;
  const change = { sceneId, sessionId, revision, label: 'Change length' };
  const durationInFrames = clampDuration(input.durationInFrames);
  return changeScene(ctx, change, async (tx, scene) =>
    scene.durationInFrames === durationInFrames
      ? scene
      : setScene(tx, sceneId, { durationInFrames }),
  );
}
