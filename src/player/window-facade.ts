import { moduleOnWindow } from '~/core/scene/capabilities';
import { createMemoryStorage } from './memory-storage';
import type { UseModule } from './module-table';

const STORAGE = new Set(['localStorage', 'sessionStorage']);
const SELF = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent', 'frames']);

/**
 * What a scene sees as `window` and `globalThis`: the modules under their usual names, the
 * real globals behind them, and a place of its own for whatever it sets.
 * @param real the global object that is read, never written
 */
export function createWindowFacade(use: UseModule, real: object = globalThis): object {
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
      const specifier = moduleOnWindow(key);
      return specifier ? use(specifier) : readReal(key);
    },
    has: (bag, key) =>
      Object.hasOwn(bag, key) ||
      (typeof key === 'string' &&
        (SELF.has(key) || STORAGE.has(key) || moduleOnWindow(key) !== null)) ||
      key in real,
  });
  return facade;
}
