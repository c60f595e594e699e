import { useCallback, useEffect, useState } from 'react';
import type { Scene } from '../types';

/**
 * Shows a scene that a reply has just stored, once its row is here.
 * Returns the function that says which one.
 */
export function useShowNewScene(
  scenes: readonly Scene[],
  pickScene: (sceneId: string) => void,
): (sceneId: string) => void {
  const [awaited, setAwaited] = useState<string | null>(null);
  useEffect(() => {
    if (awaited === null || !scenes.some((scene) => scene.id === awaited)) return;
    setAwaited(null);
    pickScene(awaited);
  }, [awaited, scenes, pickScene]);
  return useCallback((sceneId: string) => setAwaited(sceneId), []);
}
