import type { Lifetime } from './lifetime';
import { trackedListening } from './listeners';
import { trackedMakers } from './makers';
import { createSceneDocument } from './scene-document';
import { trackedTimers } from './timers';

/**
 * Globals of `real`, by name, whose effects end with a scene: its timers, its listeners on the
 * window, observers and sounds, and its document. What a promise goes on with cannot be ended.
 */
export function createSceneGlobals(lifetime: Lifetime, real: object): ReadonlyMap<string, unknown> {
  const document: unknown = Reflect.get(real, 'document');
  const place = typeof document === 'object' ? document : null;
  let own: object | null = null;
  const toReal = (given: unknown) => (given !== null && given === own ? place : given);
  if (place) own = createSceneDocument(lifetime, place, toReal);
  const listen = trackedListening(lifetime, real);
  return new Map<string, unknown>([
    ...trackedTimers(lifetime, real),
    ...trackedMakers(lifetime, real, toReal),
    ...(listen ? [['addEventListener', listen] as const] : []),
    ...(own ? [['document', own] as const] : []),
  ]);
}
