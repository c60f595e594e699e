import { type CSSProperties, useEffect, useState } from 'react';
import { AbsoluteFill } from 'remotion';
import type { AudioTrack, CompositionScene } from '~/core/timeline/composition';
import { startFrame, totalFrames } from '~/core/timeline/timeline';
import { transitionInto } from '~/core/timeline/transition';
import { ownAddresses, type SoundErrorListener, type SoundSources } from './audio/sound-source';
import { SoundTracks } from './audio/sound-tracks';
import { ROOT_STACK } from './fonts/font-stack';
import { SceneInstances } from './scene-instances';
import type { SceneNoticeListener } from './scene-notice';
import { type SceneErrorListener, SceneView } from './scene-view';
import { SceneLayer } from './transitions/scene-layer';

const ROOT: CSSProperties = {
  background: '#000',
  // Text without a colour of its own: black on every surface, also in the frame's dark document.
  color: '#000',
  colorScheme: 'light',
  // Letters keep their exact widths: some systems round them to pixels, and lines would break elsewhere.
  textRendering: 'geometricPrecision',
};

/** A type and not an interface: Remotion wants props that are assignable to a record. */
export type ProjectCompositionProps = {
  scenes: CompositionScene[];
  /** Called each time that a scene throws; the same error can come once per video frame. */
  onSceneError?: SceneErrorListener;
  onSceneNotice?: SceneNoticeListener;
  /** Sound under the whole video. */
  audio?: readonly AudioTrack[];
  /** Absent where the addresses in `audio` can be played as they are. */
  sounds?: SoundSources;
  onSoundError?: SoundErrorListener;
};

/**
 * The whole video: the one component that the preview, the share page and the
 * renderer draw. Scenes follow each other; one that fails leaves its neighbours alone.
 */
export function ProjectComposition({
  scenes,
  onSceneError,
  onSceneNotice,
  audio = [],
  sounds = ownAddresses(audio),
  onSoundError,
}: ProjectCompositionProps) {
  const [instances] = useState(() => new SceneInstances());
  // Not in an effect: scenes tell of themselves while they are first drawn.
  instances.onNotice = onSceneNotice;
  useEffect(() => instances.keepOnly(scenes), [instances, scenes]);
  useEffect(() => () => instances.keepOnly([]), [instances]);
  return (
    <AbsoluteFill style={{ ...ROOT, fontFamily: ROOT_STACK }}>
      {scenes.map((scene, index) => (
        <SceneLayer
          key={scene.id}
          name={scene.name}
          from={startFrame(scenes, index)}
          durationInFrames={scene.durationInFrames}
          transition={transitionInto(scenes, index)}
          heldFrames={transitionInto(scenes, index + 1)?.durationInFrames ?? 0}
        >
          <SceneView scene={scene} instances={instances} onSceneError={onSceneError} />
        </SceneLayer>
      ))}
      <SoundTracks
        tracks={audio}
        sources={sounds}
        totalFrames={totalFrames(scenes)}
        onSoundError={onSoundError}
      />
    </AbsoluteFill>
  );
}
