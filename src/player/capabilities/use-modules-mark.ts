import { useSyncExternalStore } from 'react';
import type { CompositionScene } from '~/core/timeline/composition';
import { modulesMark, onModulesAdded } from './module-registry';
import { namedBy } from './named-modules';

/** `modulesMark` of a scene; draws anew when a module comes that a placeholder stood in for. */
export function useModulesMark(scene: CompositionScene): string {
  const read = () => modulesMark(namedBy(scene));
  return useSyncExternalStore(onModulesAdded, read, read);
}
