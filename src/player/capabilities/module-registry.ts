import { googleFont } from '../fonts/google-font';
import type { SceneModules } from '../module-table';
import { sceneModules } from '../modules';

/** Modules that files have brought, by specifier. They stay as long as the page. */
const loaded = new Map<string, object>();
const listeners = new Set<() => void>();

/** Takes up the modules of a file; scenes that stand-ins were drawn for hear of it. */
export function addModules(modules: SceneModules): void {
  for (const [specifier, module] of Object.entries(modules)) loaded.set(specifier, module);
  for (const listener of listeners) listener();
}

/** Calls back whenever modules have come; returns the way to stop it. */
export function onModulesAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The modules for a scene: those of the runtime, those that files have brought, and a font
 * module for each that it names.
 *
 * @param specifiers the scene's capabilities
 */
export function modulesFor(specifiers: readonly string[] = []): SceneModules {
  const fonts = specifiers.flatMap((specifier) => {
    const font = googleFont(specifier);
    return font ? [[specifier, font] as const] : [];
  });
  return { ...sceneModules, ...Object.fromEntries([...loaded, ...fonts]) };
}

/** Changes when a module comes that the scene names: what ran without it has to run again. */
export function modulesMark(specifiers: readonly string[] = []): string {
  return specifiers.filter((specifier) => loaded.has(specifier)).join(' ');
}
