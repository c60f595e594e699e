import type { SceneState, scenes } from '~/server/db/schema/project';

export type SceneRow = typeof scenes.$inferSelect;

/** A scene as the undo log keeps it. */
export function stateOf(scene: SceneRow): SceneState {
  return {
    revisionId: scene.headRevisionId,
    name: scene.name,
    position: scene.position,
    durationInFrames: scene.durationInFrames,
    transition: scene.transition,
  };
}
