import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { FrameHost } from '~/frame/host/frame-host';

/**
 * Keeps two frames at the same video frame. Neither plays by itself: one clock of the page
 * asks both for each frame, so that they cannot drift. `length` in frames; ends on the last.
 * `position` holds the frame in which they are.
 */
export function useInStep(
  left: FrameHost,
  right: FrameHost,
  { fps, length, position }: { fps: number; length: number; position: RefObject<number> },
) {
  const [frame, setFrame] = useState(position.current);
  const [playing, setPlaying] = useState(false);

  const show = useCallback(
    (wanted: number) => {
      const next = Math.max(0, Math.min(Math.round(wanted), length - 1));
      position.current = next;
      setFrame(next);
      for (const host of [left, right]) host.seek(next);
    },
    [left, right, length, position],
  );

  useEffect(() => {
    if (!playing) return;
    const first = position.current;
    const start = performance.now();
    let request = requestAnimationFrame(function tick(time) {
      const next = first + Math.max(0, Math.floor(((time - start) / 1000) * fps));
      if (next !== position.current) show(next);
      if (next >= length - 1) setPlaying(false);
      else request = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(request);
  }, [playing, show, fps, length, position]);

  return {
    frame,
    playing,
    go: (wanted: number) => {
      setPlaying(false);
      show(wanted);
    },
    toggle: () => {
      if (!playing && position.current >= length - 1) show(0);
      setPlaying(!playing);
    },
  };
}
