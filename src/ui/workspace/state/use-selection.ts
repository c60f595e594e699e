import { useCallback, useEffect, useReducer } from 'react';
import { sceneIndexAt, startFrame } from '~/core/timeline/timeline';
import type { Scene } from '../types';
import type { Playhead } from './playhead';
import { type HoldReason, reduceSelection, selectedScene } from './selection';

/** The selected scene, following the playhead through `scenes`. `seekTo` takes a frame number. */
export function useSelection(
  scenes: readonly Scene[],
  playhead: Playhead,
  seekTo: (frame: number) => void,
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

  const pickScene = useCallback(
    (sceneId: string) => {
      dispatch({ type: 'picked', sceneId });
      const index = scenes.findIndex((scene) => scene.id === sceneId);
      if (index >= 0) seekTo(startFrame(scenes, index));
    },
    [scenes, seekTo],
  );

  const hold = useCallback((reason: HoldReason, held: boolean) => {
    dispatch({ type: held ? 'held' : 'released', reason });
  }, []);

  return { scene: selectedScene(scenes, selection.sceneId), pickScene, hold };
}
