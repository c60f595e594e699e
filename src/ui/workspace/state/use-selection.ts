import { useCallback, useEffect, useReducer, useRef } from 'react';
import { sceneIndexAt, startFrame } from '~/core/timeline/timeline';
import type { Project } from '../types';
import type { Playhead } from './playhead';
import { type HoldReason, reduceSelection, selectedScene } from './selection';

/**
 * The selected scene of a project, following the playhead through its scenes. `showScene`
 * takes the first frame of a scene and its length, in frames.
 */
export function useSelection(
  { scenes, sessionId }: Pick<Project, 'scenes' | 'sessionId'>,
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

  // What an unsent message is about stays with its chat while another one shows.
  const shown = useRef(sessionId);
  const kept = useRef(new Map<string, string>());
  useEffect(() => {
    if (shown.current === sessionId) return;
    if (selection.heldBy.includes('message') && selection.sceneId) {
      kept.current.set(shown.current, selection.sceneId);
    } else kept.current.delete(shown.current);
    shown.current = sessionId;
    const back = kept.current.get(sessionId);
    if (back) dispatch({ type: 'picked', sceneId: back });
  }, [sessionId, selection]);

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
