import { type Call, callOf } from '../tolerance/call';
import type { Lifetime } from './lifetime';

/** `addEventListener` of a target that all scenes share, for one of them. */
export function trackedListening(lifetime: Lifetime, target: object): Call | null {
  const add = callOf(target, 'addEventListener');
  return (
    add &&
    ((type, listener, options) => {
      if (lifetime.ended) return;
      Reflect.apply(add, target, [type, listener, untilEnd(options, lifetime)]);
    })
  );
}

const askers = new WeakMap<object, Lifetime>();
const watched = new WeakSet<object>();

/**
 * Has the listeners of an element that all scenes share, such as the body, end with the scene
 * that asked for the element last: observers and React need the real element, so no scene can
 * be given one of its own.
 */
export function watchShared(element: object, lifetime: Lifetime): void {
  askers.set(element, lifetime);
  const add = callOf(element, 'addEventListener');
  if (!add || watched.has(element)) return;
  watched.add(element);
  const addEventListener: Call = (type, listener, options) => {
    const asker = askers.get(element);
    const until = asker && !asker.ended ? untilEnd(options, asker) : options;
    Reflect.apply(add, element, [type, listener, until]);
  };
  Object.defineProperty(element, 'addEventListener', {
    value: addEventListener,
    configurable: true,
    writable: true,
  });
}

/** Options of a listener with the lifetime's signal among them. */
function untilEnd(options: unknown, { signal }: Lifetime): AddEventListenerOptions {
  if (typeof options !== 'object' || options === null) return { capture: Boolean(options), signal };
  const own: unknown = Reflect.get(options, 'signal');
  return {
    ...options,
    signal: own instanceof AbortSignal ? AbortSignal.any([own, signal]) : signal,
  };
}
