import { useCallback, useEffect, useReducer } from 'react';
import { sceneIndexAt, startFrame } from '~/core/timeline/timeline';
import type { Scene } from '../types';
import type { Playhead } from './playhead';
import { type HoldReason, reduceSelection, selectedScene } from './selection';

/**
 * The selected scene, following the playhead through `scenes`. `showScene` takes the first
 * frame of a scene and its length, in frames.
 */
export function useSelection(
  scenes: readonly Scene[],
  playhead: Playhead,
  showScene: (start: number, length: number) => void,
) {
  const [selection, dispatch] = useReducer(reduceSelection, { sceneId: null, heldBy: [] });

  useEffect(() => {
    const follow = () => {
      const entered = scenes[sceneIndexAt(scenes, playhead.get())];
      if (entered) dispatch({ type: 'picture-entered', sceneId: entered.id });
    };
    follow();
    return playhead.subscribe(follow);
  }, [scenes, playhead]);

  const revealScene = useCallback(
    (sceneId: string) => {
      const index = scenes.findIndex((scene) => scene.id === sceneId);
      const picked = scenes[index];
      if (picked) showScene(startFrame(scenes, index), picked.durationInFrames);
    },
    [scenes, showScene],
  );

  const pickScene = useCallback(
    (sceneId: string) => {
      dispatch({ type: 'picked', sceneId });
      revealScene(sceneId);
    },
    [revealScene],
  );

  const hold = useCallback((reason: HoldReason, held: boolean) => {
    dispatch({ type: held ? 'held' : 'released', reason });
  }, []);

  return { scene: selectedScene(scenes, selection.sceneId), pickScene, revealScene, hold };
}
