import { type Call, callOf, isCall } from '../tolerance/call';
import type { Lifetime } from './lifetime';

const KINDS = [
  { start: 'setTimeout', stop: 'clearTimeout', repeats: false },
  { start: 'setInterval', stop: 'clearInterval', repeats: true },
  { start: 'requestAnimationFrame', stop: 'cancelAnimationFrame', repeats: false },
  { start: 'requestIdleCallback', stop: 'cancelIdleCallback', repeats: false },
];

/** The timers of `real`, as far as it has them, that run no longer than the scene. */
export function trackedTimers(lifetime: Lifetime, real: object): Map<string, Call> {
  const timers = new Map<string, Call>();
  for (const { start, stop, repeats } of KINDS) {
    const begin = callOf(real, start);
    const cancel = callOf(real, stop);
    if (!begin || !cancel) continue;
    const running = new Set<unknown>();
    lifetime.onEnd(() => {
      for (const id of running) Reflect.apply(cancel, real, [id]);
    });
    timers.set(start, (callback, ...rest) => {
      if (lifetime.ended) return 0;
      const once = function (this: unknown, ...given: unknown[]) {
        running.delete(id);
        if (isCall(callback)) Reflect.apply(callback, this, given);
      };
      // A text is code for the browser; it runs as it always did, and is still cancelled.
      const tracked = repeats || !isCall(callback) ? callback : once;
      const id: unknown = Reflect.apply(begin, real, [tracked, ...rest]);
      running.add(id);
      return id;
    });
    timers.set(stop, (id) => {
      running.delete(id);
      Reflect.apply(cancel, real, [id]);
    });
  }
  return timers;
}
