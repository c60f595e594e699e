import { useEffect } from 'react';
import { useBufferState } from 'remotion';

/** How long the picture waits for a sound that should be heard now, in ms. */
const PATIENCE_MS = 5_000;

/** Keeps the Player from playing on in silence while the file of a sound is on its way. */
export function WaitForSound() {
  const { delayPlayback } = useBufferState();
  useEffect(() => {
    const { unblock } = delayPlayback();
    const timer = setTimeout(unblock, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      unblock();
    };
  }, [delayPlayback]);
  return null;
}
