import { isRecord } from '../records';
import type { Report } from '../repairs';
import { ELEMENT } from './nodes';

const TYPES = new Set<unknown>(
  ['memo', 'forward_ref', 'lazy', 'context', 'consumer', 'provider'].map((name) =>
    Symbol.for(`react.${name}`),
  ),
);

/** A component that answers later is never drawn: React would wait for it at every frame anew. */
const ASYNC: unknown = Object.getPrototypeOf(async () => undefined);

/** Whether React takes this in the place of a component; anything else is error 130. */
export function isSoundType(type: unknown): boolean {
  if (typeof type === 'function') return Object.getPrototypeOf(type) !== ASYNC;
  if (typeof type === 'object')
    return type !== null && '$$typeof' in type && TYPES.has(type.$$typeof);
  return typeof type === 'string' || typeof type === 'symbol';
}

/** An element, as far as its makers look into it. */
export type ElementLike = { type: unknown; key: unknown; props: unknown };

export function isElement(value: unknown): value is ElementLike {
  return isRecord(value) && value.$$typeof === ELEMENT;
}

/** The placeholder of a name: the same at every video frame, or React would begin its children anew. */
export type Stand = (name: string) => unknown;

/** What is drawn in the place of something that is no component: what it holds, or a placeholder. */
export function mendType(type: unknown, stand: Stand, report: Report): unknown {
  if (isRecord(type) && isSoundType(type.default)) return type.default;
  const name = nameOf(type);
  const what = typeof type === 'function' ? 'is async' : `is ${kindOf(type)}`;
  report(
    `The component ${name ? `“${name}”` : 'of an element'} ${what}; a placeholder stands in for it.`,
  );
  return stand(name ?? 'component');
}

function nameOf(type: unknown): string | null {
  if (typeof type !== 'function' && !isRecord(type)) return null;
  const given: unknown = Reflect.get(type, 'displayName') ?? Reflect.get(type, 'name');
  return typeof given === 'string' && given !== '' ? given : null;
}

function kindOf(type: unknown): string {
  if (type === undefined || type === null) return 'missing';
  if (Array.isArray(type)) return 'a list';
  return typeof type === 'object' ? 'a plain object' : `a ${typeof type}`;
}
