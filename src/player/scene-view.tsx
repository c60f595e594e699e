import { Suspense, useContext, useState } from 'react';
import { useCurrentFrame } from 'remotion';
import type { CompositionScene, RunnableArtifact } from '~/core/timeline/composition';
import { useModulesMark } from './capabilities/use-modules-mark';
import { DrawingListener } from './drawing';
import { FallbackCard } from './fallback-card';
import { IconReports } from './icons/icon-program';
import { runnable } from './runnable';
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

const STOPPED: SceneFailure = {
  message: 'It kept the player busy. The rest of the video goes on.',
  line: null,
};

/** Draws one scene, or the fallback card that names why it cannot be drawn. */
export function SceneView({ scene, instances, onSceneError }: Props) {
  const frame = useCurrentFrame();
  const modules = useModulesMark(scene);
  if (scene.content.kind === 'frozen') {
    return <FallbackCard name={scene.name} title="This scene was stopped" failure={STOPPED} />;
  }
  const artifact = runnable(scene.content);
  // A source that does not compile is the creator's news, also where its last good version throws.
  const compileError = scene.content.kind === 'source' ? scene.content.error : null;
  if (!artifact) {
    const isLive = scene.content.kind === 'source' && scene.content.live;
    return compileError && !isLive && <FallbackCard name={scene.name} failure={compileError} />;
  }
  const { standIn } = scene.content.kind === 'artifact' ? scene.content : {};
  const failureOf = (thrown: unknown) => sceneFailure(thrown, artifact.lineOffset);
  return (
    <SceneBoundary
      key={modules}
      js={artifact.js}
      frame={frame}
      fallback={(thrown) =>
        standIn === undefined ? (
          <FallbackCard name={scene.name} failure={compileError ?? failureOf(thrown)} />
        ) : (
          standIn && (
            <SceneView
              scene={inPlaceOf(scene, standIn)}
              instances={instances}
              onSceneError={undefined}
            />
          )
        )
      }
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

/** Under an id of its own, so that the two do not take each other's place as instances. */
function inPlaceOf(scene: CompositionScene, artifact: RunnableArtifact): CompositionScene {
  return {
    ...scene,
    id: `${scene.id} stand-in`,
    content: { kind: 'artifact', artifact, standIn: null },
  };
}

type BodyProps = {
  sceneId: string;
  artifact: RunnableArtifact;
  instances: SceneInstances;
  frame: number;
};

function SceneBody({ sceneId, artifact, instances, frame }: BodyProps) {
  // While drawing, not in an effect: code that hangs lets no effect run.
  useContext(DrawingListener)(sceneId);
  const Scene = instances.component(sceneId, artifact, frame);
  const [report] = useState(() =>
    reportOnce((message) =>
      instances.onNotice?.(sceneId, { kind: 'repaired', message, line: null }),
    ),
  );
  return (
    <IconReports report={report}>
      <Scene />
    </IconReports>
  );
}
