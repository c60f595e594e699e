import { Player, type PlayerRef } from '@remotion/player';
import { type Ref, useEffect, useMemo } from 'react';
import type { Composition } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import type { SoundErrorListener, SoundSources } from '~/player/audio/sound-source';
import { ProjectComposition, type ProjectCompositionProps } from '~/player/composition';
import { DrawingListener } from '~/player/drawing';
import { HiddenScene, type Trial } from './hidden-scene';

export type StageProps = {
  playerRef: Ref<PlayerRef>;
  composition: Composition;
  loadId: number;
  initialFrame: number;
  loop: boolean;
  muted: boolean;
  onSceneError: ProjectCompositionProps['onSceneError'];
  onSceneNotice: ProjectCompositionProps['onSceneNotice'];
  sounds: SoundSources;
  onSoundError: SoundErrorListener;
  trial: Trial | null;
  onDrawing: (sceneId: string) => void;
  onPainted: (loadId: number) => void;
};

type DrawnProps = ProjectCompositionProps &
  Pick<StageProps, 'loadId' | 'trial' | 'onDrawing' | 'onPainted'>;

/**
 * The composition and a signal: only what the Player itself mounted can tell of a paint,
 * because the Player measures its box first and draws its content later.
 */
function Drawn({ loadId, trial, onDrawing, onPainted, ...props }: DrawnProps) {
  useEffect(() => {
    let handle = requestAnimationFrame(() => {
      handle = requestAnimationFrame(() => onPainted(loadId));
    });
    return () => cancelAnimationFrame(handle);
  }, [loadId, onPainted]);
  return (
    <DrawingListener value={onDrawing}>
      <ProjectComposition {...props} />
      {trial ? <HiddenScene key={trial.id} trial={trial} /> : null}
    </DrawingListener>
  );
}

/** The whole picture of the guest; the page draws all controls. */
export function Stage({ playerRef, composition, initialFrame, loop, muted, ...rest }: StageProps) {
  const { width, height, fps, scenes, audio } = composition;
  const { loadId, onDrawing, onPainted, onSceneError, onSceneNotice, sounds, onSoundError } = rest;
  const { trial } = rest;
  const inputProps = useMemo(
    () => ({
      ...{ scenes, audio, sounds, loadId, trial },
      ...{ onDrawing, onPainted, onSceneError, onSceneNotice, onSoundError },
    }),
    [
      scenes,
      audio,
      sounds,
      loadId,
      trial,
      onDrawing,
      onPainted,
      onSceneError,
      onSceneNotice,
      onSoundError,
    ],
  );
  return (
    <Player
      ref={playerRef}
      component={Drawn}
      inputProps={inputProps}
      durationInFrames={Math.max(1, totalFrames(scenes))}
      compositionWidth={width}
      compositionHeight={height}
      fps={fps}
      initialFrame={initialFrame}
      // Without it the Player stores the volume, which a guest cannot, and says so in the console.
      initialVolume={1}
      initiallyMuted={muted}
      // Tags made in advance would be limited in number, and one too many would be an error: the
      // page lets the frame play sounds, so they can come when they are needed.
      numberOfSharedAudioTags={0}
      loop={loop}
      clickToPlay={false}
      doubleClickToFullscreen={false}
      spaceKeyToPlayOrPause={false}
      moveToBeginningWhenEnded={false}
      acknowledgeRemotionLicense
      logLevel="error"
      style={{ width: '100%', height: '100%' }}
    />
  );
}
