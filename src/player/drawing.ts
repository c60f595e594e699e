import { createContext } from 'react';

/**
 * Told the id of a scene just before its code runs. A scene that never comes back can be
 * named by whoever was told last.
 */
export const DrawingListener = createContext<(sceneId: string) => void>(() => undefined);
