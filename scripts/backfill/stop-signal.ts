import { watchNpm } from '../npm-watch.mjs';

/** Through npm, one Ctrl-C arrives twice: from the terminal and from npm. */
const SAME_SIGNAL_MS = 1_000;

/** Aborted by the first Ctrl-C, or when npm is gone; a second Ctrl-C ends the program at once. */
export function stopSignal(onStop: () => void): AbortSignal {
  const stopping = new AbortController();
  let begun = 0;
  const stop = () => {
    if (begun) return;
    begun = Date.now();
    stopping.abort();
    onStop();
  };
  const onSignal = () => {
    if (begun && Date.now() - begun > SAME_SIGNAL_MS) process.exit(130);
    stop();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  watchNpm(stop);
  return stopping.signal;
}
