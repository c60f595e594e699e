'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';

export type Fullscreen = {
  /** False where the browser has none for elements (iPhone). */
  available: boolean;
  active: boolean;
  toggle: () => void;
};

/** Fullscreen of one element. A refusal by the browser leaves everything as it is. */
export function useFullscreen(element: RefObject<HTMLElement | null>): Fullscreen {
  const [available, setAvailable] = useState(false);
  const [active, setActive] = useState(false);

  useEffect(() => {
    const update = () =>
      setActive(
        document.fullscreenElement !== null && document.fullscreenElement === element.current,
      );
    setAvailable(document.fullscreenEnabled);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, [element]);

  const toggle = useCallback(() => {
    const change =
      document.fullscreenElement === element.current
        ? document.exitFullscreen()
        : element.current?.requestFullscreen();
    change?.catch(() => undefined);
  }, [element]);

  return { available, active, toggle };
}
