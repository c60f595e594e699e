'use client';

import { useEffect, useState } from 'react';
import type { FrameHost } from '~/frame/host/frame-host';

/** How long the picture takes to go dark, in ms; `Curtain` moves as fast. */
const DARK_MS = 160;
/** Then the guest draws the poster behind the curtain. */
const DRAW_MS = 60;

/**
 * When the video ends, goes through dark to the poster, since a last frame has often faded
 * out; with reduced motion at once. True while it is dark. Does nothing without a `poster`.
 */
export function useReturnToPoster(host: FrameHost, poster: number | null): boolean {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    if (poster === null) return;
    const timers: number[] = [];
    const stop = host.onEvent(({ type }) => {
      if (type !== 'ended') return;
      const comeBack = () => host.rest(poster, 0);
      if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
        comeBack();
        return;
      }
      setDark(true);
      timers.push(window.setTimeout(comeBack, DARK_MS));
      timers.push(window.setTimeout(() => setDark(false), DARK_MS + DRAW_MS));
    });
    return () => {
      stop();
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, [host, poster]);
  return dark;
}
