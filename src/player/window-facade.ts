import { memberOnWindow, moduleOnWindow } from '~/core/scene/capabilities';
import { createMemoryStorage } from './memory-storage';
import type { UseModule } from './module-table';

const STORAGE = new Set(['localStorage', 'sessionStorage']);
const SELF = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent', 'frames']);

/** Remotion's handles for a renderer: through them a scene would move the whole video. */
const HANDLES = /^remotion_/;

/**
 * What a scene sees as `window` and `globalThis`: the modules under their usual names, the
 * real globals behind them, and a place of its own for whatever it sets.
 *
 * @param globals what stands in the place of real globals, by name
 * @param real the global object that is read, never written
 */
export function createWindowFacade(
  use: UseModule,
  globals: ReadonlyMap<string, unknown>,
  real: object = globalThis,
): object {
  const bound = new Map<string | symbol, { from: unknown; function: unknown }>();
  const readReal = (key: string | symbol): unknown => {
    const value: unknown = Reflect.get(real, key);
    // Functions of the window refuse any other `this`; constructors have a prototype and do not.
    if (typeof value !== 'function' || Object.hasOwn(value, 'prototype')) return value;
    const known = bound.get(key);
    if (known?.from === value) return known.function;
    const made: unknown = value.bind(real);
    bound.set(key, { from: value, function: made });
    return made;
  };
  const facade: object = new Proxy<Record<string | symbol, unknown>>(Object.create(null), {
    get(bag, key) {
      if (Object.hasOwn(bag, key)) return bag[key];
      if (typeof key === 'symbol') return readReal(key);
      if (SELF.has(key)) return facade;
      if (STORAGE.has(key)) {
        bag[key] = createMemoryStorage();
        return bag[key];
      }
      if (globals.has(key)) return globals.get(key);
      const specifier = moduleOnWindow(key);
      if (specifier) return use(specifier);
      const home = memberOnWindow(key);
      if (home) return Reflect.get(use(home), key);
      return HANDLES.test(key) ? undefined : readReal(key);
    },
    has: (bag, key) =>
      Object.hasOwn(bag, key) ||
      (typeof key === 'string' &&
        (SELF.has(key) ||
          STORAGE.has(key) ||
          (moduleOnWindow(key) ?? memberOnWindow(key)) !== null)) ||
      (key in real && !HANDLES.test(String(key))),
  });
  return facade;
}
