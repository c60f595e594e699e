import type { ComponentType } from 'react';
import type { CompositionScene, RunnableArtifact } from '~/core/timeline/composition';
import { modulesFor, modulesMark } from './capabilities/module-registry';
import { setInFonts } from './fonts/dressed-modules';
import { sceneFonts } from './fonts/scene-fonts';
import { createFrameBudget, type FrameBudget } from './frame-budget';
import { Lifetime } from './lifetime/lifetime';
import { instantiate } from './run-artifact';
import { runnable } from './runnable';
import { sceneFailure } from './scene-failure';
import type { SceneNotice, SceneNoticeListener } from './scene-notice';
import { createSceneScope } from './scope';
import { reportOnce } from './tolerance/repairs';

type Instance = { js: string; modules: string; budget: FrameBudget; lifetime: Lifetime } & (
  | { Component: ComponentType }
  | { thrown: unknown }
);

/**
 * Runs each scene's body once and keeps the component, until the scene gets another body, or
 * a module that a placeholder stood in for. Without this a scene would lose its state at every
 * video frame.
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
    const isSame =
      known?.js === artifact.js && known.modules === modulesMark(artifact.capabilities);
    const instance = isSame ? known : run(artifact, (notice) => this.onNotice?.(sceneId, notice));
    if (!isSame) known?.lifetime.end();
    this.#byScene.set(sceneId, instance);
    instance.budget.atFrame(frame);
    if ('thrown' in instance) throw instance.thrown;
    return instance.Component;
  }

  /**
   * Ends what scenes have set going (timers, listeners, nodes in the page) that are not among
   * these any more, or have another body there.
   */
  keepOnly(scenes: readonly CompositionScene[]): void {
    for (const [id, { js, lifetime }] of this.#byScene) {
      const scene = scenes.find((one) => one.id === id);
      if (scene && runnable(scene.content)?.js === js) continue;
      lifetime.end();
      this.#byScene.delete(id);
    }
  }
}

function run(artifact: RunnableArtifact, tell: (notice: SceneNotice) => void): Instance {
  const { js, lineOffset, capabilities } = artifact;
  const modules = modulesMark(capabilities);
  const lifetime = new Lifetime();
  const budget = createFrameBudget((stop) => tell({ kind: 'loop-stopped', ...stop }));
  const onRepaired = reportOnce((message) => {
    // Called from within the scene's own code, whose line is on the stack.
    tell({ kind: 'repaired', message, line: sceneFailure(new Error(message), lineOffset).line });
  });
  try {
    const set = setInFonts(modulesFor(capabilities), sceneFonts, onRepaired);
    const scope = createSceneScope({ modules: set, budget, onRepaired, lifetime });
    return { js, modules, budget, lifetime, Component: instantiate(artifact, scope) };
  } catch (thrown) {
    return { js, modules, budget, lifetime, thrown };
  }
}
