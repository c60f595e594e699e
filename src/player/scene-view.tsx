import { Suspense, useState } from 'react';
import { useCurrentFrame } from 'remotion';
import type { CompositionScene, RunnableArtifact, SceneContent } from '~/core/timeline/composition';
import { useModulesMark } from './capabilities/use-modules-mark';
import { FallbackCard } from './fallback-card';
import { IconReport } from './icons/use-icon';
import { SceneBoundary } from './scene-boundary';
import { type SceneFailure, sceneFailure } from './scene-failure';
import type { SceneInstances } from './scene-instances';
import { reportOnce } from './tolerance/repairs';

/** Told when a scene throws; `frame` counts from the start of that scene. */
export type SceneErrorListener = (sceneId: string, failure: SceneFailure, frame: number) => void;

type Props = {
  scene: CompositionScene;
  instances: SceneInstances;
  onSceneError: SceneErrorListener | undefined;
};

/** What of a scene can run: its artifact, else the last one that ran, else nothing. */
function runnable(content: SceneContent): RunnableArtifact | null {
  return content.kind === 'artifact' ? content.artifact : content.lastGood;
}

/** Draws one scene, or the fallback card that names why it cannot be drawn. */
export function SceneView({ scene, instances, onSceneError }: Props) {
  const frame = useCurrentFrame();
  const modules = useModulesMark(scene);
  const artifact = runnable(scene.content);
  // A source that does not compile is the creator's news, also where its last good version throws.
  const compileError = scene.content.kind === 'source' ? scene.content.error : null;
  if (!artifact) {
    return compileError && <FallbackCard name={scene.name} failure={compileError} />;
  }
  const failureOf = (thrown: unknown) => sceneFailure(thrown, artifact.lineOffset);
  return (
    <SceneBoundary
      key={modules}
      js={artifact.js}
      frame={frame}
      fallback={(thrown) => (
        <FallbackCard name={scene.name} failure={compileError ?? failureOf(thrown)} />
      )}
      onCaught={(thrown) => onSceneError?.(scene.id, failureOf(thrown), frame)}
    >
      <Suspense fallback={null}>
        <SceneBody
          key={artifact.js}
          sceneId={scene.id}
          artifact={artifact}
          instances={instances}
          frame={frame}
        />
      </Suspense>
    </SceneBoundary>
  );
}

type BodyProps = {
  sceneId: string;
  artifact: RunnableArtifact;
  instances: SceneInstances;
  frame: number;
};

function SceneBody({ sceneId, artifact, instances, frame }: BodyProps) {
  const Scene = instances.component(sceneId, artifact, frame);
  const [report] = useState(() =>
    reportOnce((message) =>
      instances.onNotice?.(sceneId, { kind: 'repaired', message, line: null }),
    ),
  );
  return (
    <IconReport value={report}>
      <Scene />
    </IconReport>
  );
}
