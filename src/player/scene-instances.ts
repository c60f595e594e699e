import type { ComponentType } from 'react';
import type { RunnableArtifact } from '~/core/timeline/composition';
import { createFrameBudget, type FrameBudget } from './frame-budget';
import { sceneModules } from './modules';
import { instantiate } from './run-artifact';
import { sceneFailure } from './scene-failure';
import type { SceneNotice, SceneNoticeListener } from './scene-notice';
import { createSceneScope } from './scope';

type Instance = { js: string; budget: FrameBudget } & (
  | { Component: ComponentType }
  | { thrown: unknown }
);

/**
 * Runs each scene's body once and keeps the component, until the scene gets
 * another body. Without this a scene would lose its state at every video frame.
 */
export class SceneInstances {
  readonly #byScene = new Map<string, Instance>();
  /** Told while scenes run and are drawn. */
  onNotice: SceneNoticeListener | undefined;

  /**
   * The scene's component; throws what the body threw when it ran.
   *
   * @param frame the video frame about to be drawn, which renews what the scene's loops may take
   */
  component(sceneId: string, artifact: RunnableArtifact, frame: number): ComponentType {
    const known = this.#byScene.get(sceneId);
    const instance =
      known?.js === artifact.js
        ? known
        : run(artifact, (notice) => this.onNotice?.(sceneId, notice));
    this.#byScene.set(sceneId, instance);
    instance.budget.atFrame(frame);
    if ('thrown' in instance) throw instance.thrown;
    return instance.Component;
  }
}

function run(artifact: RunnableArtifact, tell: (notice: SceneNotice) => void): Instance {
  const { js, lineOffset } = artifact;
  const budget = createFrameBudget((stop) => tell({ kind: 'loop-stopped', ...stop }));
  const onRepaired = (message: string) => {
    // Called from within the scene's own code, whose line is on the stack.
    tell({ kind: 'repaired', message, line: sceneFailure(new Error(message), lineOffset).line });
  };
  try {
    const scope = createSceneScope({ modules: sceneModules, budget, onRepaired });
    return { js, budget, Component: instantiate(artifact, scope) };
  } catch (thrown) {
    return { js, budget, thrown };
  }
}
