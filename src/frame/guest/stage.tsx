import { Player, type PlayerRef } from '@remotion/player';
import { type Ref, useEffect, useMemo } from 'react';
import type { Composition } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { ProjectComposition, type ProjectCompositionProps } from '~/player/composition';

export type StageProps = {
  playerRef: Ref<PlayerRef>;
  composition: Composition;
  loadId: number;
  initialFrame: number;
  loop: boolean;
  muted: boolean;
  onSceneError: ProjectCompositionProps['onSceneError'];
  onSceneNotice: ProjectCompositionProps['onSceneNotice'];
  onPainted: (loadId: number) => void;
};

type DrawnProps = ProjectCompositionProps & Pick<StageProps, 'loadId' | 'onPainted'>;

/**
 * The composition and a signal: only what the Player itself mounted can tell of a paint,
 * because the Player measures its box first and draws its content later.
 */
function Drawn({ loadId, onPainted, ...props }: DrawnProps) {
  useEffect(() => {
    let handle = requestAnimationFrame(() => {
      handle = requestAnimationFrame(() => onPainted(loadId));
    });
    return () => cancelAnimationFrame(handle);
  }, [loadId, onPainted]);
  return <ProjectComposition {...props} />;
}

/** The whole picture of the guest; the page draws all controls. */
export function Stage({ playerRef, composition, initialFrame, loop, muted, ...rest }: StageProps) {
  const { width, height, fps, scenes } = composition;
  const { loadId, onPainted, onSceneError, onSceneNotice } = rest;
  const inputProps = useMemo(
    () => ({ scenes, loadId, onPainted, onSceneError, onSceneNotice }),
    [scenes, loadId, onPainted, onSceneError, onSceneNotice],
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
      initiallyMuted={muted}
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
