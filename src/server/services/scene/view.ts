import type { SceneWithHead } from '../project/load-scenes';

/** A scene as the workspace lists and edits it; `revision` is the number that a write must name. */
export function viewOfScene({ scene, head }: SceneWithHead) {
  return {
    id: scene.id,
    name: scene.name,
    durationInFrames: scene.durationInFrames,
    transition: scene.transition,
    revision: scene.revision,
    headRevisionId: head.id,
    origin: head.origin,
    tsxCode: head.tsxCode,
    notes: head.compileMeta.notes,
    error: head.compileMeta.error,
    hasArtifact: head.jsCode !== null,
  };
}
