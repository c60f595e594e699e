import { type Call, callOf, isCall } from '../tolerance/call';
import type { Lifetime } from './lifetime';
import { trackedListening, watchShared } from './listeners';

const SHARED = new Set<PropertyKey>(['body', 'head', 'documentElement']);
const CREATORS = ['createElement', 'createElementNS', 'createTextNode', 'createDocumentFragment'];

/**
 * The document as one scene sees it: the real one, but listeners end with the scene, and so do
 * nodes that it made and put anywhere, such as a style in the head.
 *
 * @param toReal what an argument stands for: the scene's document for the real one
 */
export function createSceneDocument(
  lifetime: Lifetime,
  real: object,
  toReal: (given: unknown) => unknown,
): object {
  const own = ownFunctions(lifetime, real);
  const bound = new Map<PropertyKey, { from: unknown; call: Call }>();
  const handlers = new Map<string, unknown>();
  lifetime.onEnd(() => {
    for (const [key, handler] of handlers) {
      if (Reflect.get(real, key) === handler) Reflect.set(real, key, null);
    }
  });
  return new Proxy(real, {
    get(target, key) {
      const known = own.get(key);
      if (known) return known;
      const value: unknown = Reflect.get(target, key, target);
      if (SHARED.has(key) && typeof value === 'object' && value) watchShared(value, lifetime);
      if (!isCall(value) || Object.hasOwn(value, 'prototype')) return value;
      const made = bound.get(key);
      if (made?.from === value) return made.call;
      const call: Call = (...given) => Reflect.apply(value, target, given.map(toReal));
      bound.set(key, { from: value, call });
      return call;
    },
    set(target, key, value) {
      if (typeof key === 'string' && key.startsWith('on')) handlers.set(key, value);
      return Reflect.set(target, key, value, target);
    },
  });
}

function ownFunctions(lifetime: Lifetime, real: object): Map<PropertyKey, Call> {
  const own = new Map<PropertyKey, Call>();
  const listen = trackedListening(lifetime, real);
  if (listen) own.set('addEventListener', listen);
  for (const name of CREATORS) {
    const create = callOf(real, name);
    if (!create) continue;
    own.set(name, (...given) => {
      const made: unknown = Reflect.apply(create, real, given);
      if (typeof made === 'object' && made) lifetime.hold(made, removeNode);
      return made;
    });
  }
  return own;
}

/** Takes a node out of wherever it is; a sound or video in it stops. */
function removeNode(node: object): void {
  callOf(node, 'pause')?.call(node);
  callOf(node, 'remove')?.call(node);
}
