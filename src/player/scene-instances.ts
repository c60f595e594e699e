import type { ComponentType } from 'react';
import type { RunnableArtifact } from '~/core/timeline/composition';
import { sceneModules } from './modules';
import { instantiate } from './run-artifact';
import { createSceneScope } from './scope';

type Instance = { js: string } & ({ Component: ComponentType } | { thrown: unknown });

/**
 * Runs each scene's body once and keeps the component, until the scene gets
 * another body. Without this a scene would lose its state at every video frame.
 */
export class SceneInstances {
  readonly #byScene = new Map<string, Instance>();

  /** The scene's component; throws what the body threw when it ran. */
  component(sceneId: string, artifact: RunnableArtifact): ComponentType {
    const known = this.#byScene.get(sceneId);
    const instance = known?.js === artifact.js ? known : run(artifact);
    this.#byScene.set(sceneId, instance);
    if ('thrown' in instance) throw instance.thrown;
    return instance.Component;
  }
}

function run(artifact: RunnableArtifact): Instance {
  try {
    const scope = createSceneScope({ modules: sceneModules });
    return { js: artifact.js, Component: instantiate(artifact, scope) };
  } catch (thrown) {
    return { js: artifact.js, thrown };
  }
}
