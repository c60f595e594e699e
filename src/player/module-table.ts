import { type CreateElement, createPlaceholder } from './placeholder';

/** Module namespaces by import specifier. */
export type SceneModules = Readonly<Record<string, object>>;

/** The namespace of a specifier; of an unknown one, a namespace of placeholders. */
export type UseModule = (specifier: string) => object;

/**
 * Hands out modules as frozen copies: a scene cannot change what its neighbours use.
 * An export that a module lacks is a placeholder that draws its name.
 */
export function createModuleTable(modules: SceneModules, createElement: CreateElement): UseModule {
  const tables = new Map<string, object>();
  return (specifier) => {
    const known = tables.get(specifier);
    if (known) return known;
    const module = Object.hasOwn(modules, specifier) ? modules[specifier] : undefined;
    const table = module
      ? tolerant(module, createElement)
      : tolerant({ default: createPlaceholder(specifier, createElement) }, createElement);
    tables.set(specifier, table);
    return table;
  };
}

/** Keys that are asked of any object by code that only wants to know what it is. */
const QUIET = new Set(['then', 'toJSON', '$$typeof', '__esModule', 'prototype', 'constructor']);

function tolerant(module: object, createElement: CreateElement): object {
  const own = { ...module };
  const table: object = Object.freeze('default' in own ? own : { ...own, default: module });
  const missing = new Map<string, unknown>();
  return new Proxy(table, {
    get(target, key) {
      if (typeof key === 'symbol' || Object.hasOwn(target, key) || QUIET.has(key)) {
        return Reflect.get(target, key);
      }
      if (!missing.has(key)) missing.set(key, createPlaceholder(key, createElement));
      return missing.get(key);
    },
  });
}
