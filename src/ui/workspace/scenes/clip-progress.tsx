'use client';

import { useEffect, useRef } from 'react';
import type { Playhead } from '../state/playhead';

/** How far the picture is through one clip. Moves by style alone: no render per video frame. */
export function ClipProgress({
  playhead,
  start,
  length,
}: {
  playhead: Playhead;
  /** First frame of the clip in the composition, and its length, in frames. */
  start: number;
  length: number;
}) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const move = () => {
      const element = line.current;
      if (!element) return;
      const share = (playhead.get() - start) / length;
      element.style.opacity = share >= 0 && share < 1 ? '1' : '0';
      element.style.left = `${Math.min(1, Math.max(0, share)) * 100}%`;
    };
    move();
    return playhead.subscribe(move);
  }, [playhead, start, length]);
  return (
    <span
      ref={line}
      aria-hidden
      className="pointer-events-none absolute inset-y-0 w-0.5 bg-accent opacity-0"
    />
  );
}
