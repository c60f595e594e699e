import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Freeze, Sequence } from 'remotion';
import type { CompositionScene } from '~/core/timeline/composition';
import { SceneInstances } from '~/player/scene-instances';
import { SceneView } from '~/player/scene-view';

/** A scene to be drawn once, at one of its frames, counted from its start. */
export type Trial = {
  id: number;
  scene: CompositionScene;
  frame: number;
  /** Told once, before anything is painted: whether it drew something and did not throw. */
  onVerdict: (drawn: boolean) => void;
};

/** As large as the picture, since scenes may measure themselves. */
const HIDDEN: CSSProperties = {
  position: 'absolute',
  inset: 0,
  overflow: 'hidden',
  contain: 'strict',
  visibility: 'hidden',
  pointerEvents: 'none',
};

/** Draws a scene beside the video, where nobody sees it, as the video would. */
export function HiddenScene({ trial }: { trial: Trial }) {
  const box = useRef<HTMLDivElement>(null);
  const threw = useRef(false);
  const [instances] = useState(() => new SceneInstances());
  const { scene, frame, onVerdict } = trial;
  useLayoutEffect(() => {
    onVerdict(!threw.current && box.current !== null && box.current.querySelector('*') !== null);
  }, [onVerdict]);
  useEffect(() => () => instances.keepOnly([]), [instances]);
  return (
    <div ref={box} style={HIDDEN}>
      <Freeze frame={frame}>
        <Sequence durationInFrames={scene.durationInFrames} layout="none">
          <SceneView
            scene={scene}
            instances={instances}
            onSceneError={() => {
              threw.current = true;
            }}
          />
        </Sequence>
      </Freeze>
    </div>
  );
}
