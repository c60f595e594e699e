import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scene } from '../types';

/**
 * Shows the first scene that a reply stores, once its row is here; the reply's other
 * scenes follow in the timeline without moving the picture. On opening a project it
 * shows the first scene. Returns the function that hears of stored scenes.
 */
export function useShowNewScene(
  scenes: readonly Scene[],
  revealScene: (sceneId: string) => void,
): (generationId: string, sceneId: string) => void {
  const [awaited, setAwaited] = useState<string | null>(scenes[0]?.id ?? null);
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (awaited === null || !scenes.some((scene) => scene.id === awaited)) return;
    setAwaited(null);
    revealScene(awaited);
  }, [awaited, scenes, revealScene]);
  return useCallback((generationId: string, sceneId: string) => {
    if (shownFor.current === generationId) return;
    shownFor.current = generationId;
    setAwaited(sceneId);
  }, []);
}
