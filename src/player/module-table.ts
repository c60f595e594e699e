import { freezeModule, isInternal } from './freeze-module';
import { type CreateElement, createPlaceholder } from './placeholder';

/** Module namespaces by import specifier. */
export type SceneModules = Readonly<Record<string, object>>;

/** The namespace of a specifier; of an unknown one, a namespace of placeholders. */
export type UseModule = (specifier: string) => object;

/** What stands before a module's own exports, by name; only names that the module has. */
export type Overlay = (specifier: string, module: object) => object;

/**
 * Hands out modules as frozen copies without their internals: a scene cannot change what its
 * neighbours use.
 * An export that a module lacks is a placeholder that draws its name.
 */
export function createModuleTable(
  modules: SceneModules,
  createElement: CreateElement,
  overlay: Overlay,
): UseModule {
  const tables = new Map<string, object>();
  return (specifier) => {
    const known = tables.get(specifier);
    if (known) return known;
    const module = Object.hasOwn(modules, specifier) ? modules[specifier] : undefined;
    if (module) freezeModule(specifier, module);
    const table = module
      ? tolerant({ ...module, ...overlay(specifier, module) }, createElement, module)
      : tolerant({ default: createPlaceholder(specifier, createElement) }, createElement);
    tables.set(specifier, table);
    return table;
  };
}

/** Keys that are asked of any object by code that only wants to know what it is. */
const QUIET = new Set(['then', 'toJSON', '$$typeof', '__esModule', 'prototype', 'constructor']);

/** @param open may answer for names that are not among its own keys, as a module of icons does */
function tolerant(
  own: Record<string, unknown>,
  createElement: CreateElement,
  open: object = {},
): object {
  for (const key of Object.keys(own)) if (isInternal(key)) delete own[key];
  const missing = new Map<string, unknown>();
  const table: object = new Proxy(own, {
    get(target, key) {
      if (typeof key === 'symbol' || Object.hasOwn(target, key) || QUIET.has(key)) {
        return Reflect.get(target, key);
      }
      if (!missing.has(key)) {
        const answer: unknown = isInternal(key) ? undefined : Reflect.get(open, key);
        missing.set(key, answer ?? createPlaceholder(key, createElement));
      }
      return missing.get(key);
    },
  });
  // A namespace inside a namespace is the module once more, as it is without the overlay.
  if (isNamespace(own.default)) own.default = table;
  Object.freeze(own);
  return table;
}

function isNamespace(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && !('$$typeof' in value))
  );
}
