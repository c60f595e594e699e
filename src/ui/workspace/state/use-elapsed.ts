import { useEffect, useState } from 'react';

/** Whole seconds since `start`, ticking once a second. Never negative, whatever the clocks say. */
export function useElapsed(start: Date): number {
  const startMs = start.getTime();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - startMs) / 1000));
}

/** `9 s`, `1 min 04 s`. */
export function elapsedWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
