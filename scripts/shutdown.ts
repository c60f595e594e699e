import { watchNpm } from './npm-watch.mjs';

const STOP_MS = 15_000;
/** Where the shell becomes the program, one Ctrl-C arrives twice: from the terminal and from npm. */
const SAME_SIGNAL_MS = 1_000;

export type Shutdown = {
  /** Aborted when the program begins to end. */
  signal: AbortSignal;
  /** Has `stop` run before the program ends; what was added last is stopped first. */
  add(stop: () => Promise<void>): void;
  /** Stops everything, then ends the program; does nothing when it is ending already. */
  end(code: number): void;
};

/**
 * Ends the program in good order on Ctrl-C, SIGTERM, a closed terminal, or the end of the npm
 * that runs it. A second Ctrl-C ends it at once.
 */
export function prepareShutdown(): Shutdown {
  const stopping = new AbortController();
  const stops: (() => Promise<void>)[] = [];
  let begun = 0;
  const stopAll = async (code: number) => {
    stopping.abort();
    setTimeout(() => process.exit(1), STOP_MS).unref();
    for (const stop of stops.reverse()) await stop().catch((error) => console.error(error));
    process.exit(code);
  };
  const end = (code: number) => {
    if (begun) return;
    begun = Date.now();
    void stopAll(code);
  };
  const onSignal = () => {
    if (begun && Date.now() - begun > SAME_SIGNAL_MS) process.exit(130);
    end(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  watchNpm(() => end(0));
  return { signal: stopping.signal, add: (stop) => void stops.push(stop), end };
}
