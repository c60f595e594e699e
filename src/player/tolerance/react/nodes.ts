import type { CreateElement } from '../../placeholder';
import { isRecord } from '../records';

const kind = (name: string) => Symbol.for(`react.${name}`);

/** What React draws where a child belongs; portals and lazy nodes are made by its own functions. */
const DRAWN = new Set<unknown>(
  ['transitional.element', 'portal', 'lazy', 'context'].map((name) => kind(name)),
);
const COMPONENTS = new Set<unknown>([kind('memo'), kind('forward_ref')]);

/** The mark by which React knows its elements. */
export const ELEMENT = kind('transitional.element');

/** Whether React can draw a child: a plain object or a date is error 31. */
export function isSoundNode(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return true;
  if (Array.isArray(node)) {
    for (const one of node) if (!isSoundNode(one)) return false;
    return true;
  }
  if ('$$typeof' in node) return DRAWN.has(node.$$typeof);
  if (node instanceof Map || node instanceof Set) return isSoundNode([...node]);
  return Symbol.iterator in node || ('then' in node && typeof node.then === 'function');
}

/** A child as React can draw it: its text where it has one, else nothing. */
export function mendNode(node: unknown, create: CreateElement): unknown {
  if (isSoundNode(node)) return node;
  if (Array.isArray(node)) return node.map((one: unknown) => mendNode(one, create));
  if (node instanceof Map || node instanceof Set) return mendNode([...node], create);
  if (!isRecord(node)) return null;
  if (COMPONENTS.has(node.$$typeof)) return create(node);
  if (node instanceof Date)
    return Number.isNaN(node.getTime()) ? null : node.toISOString().slice(0, 10);
  const words: unknown = node.toString;
  const ownWords = typeof words === 'function' && words !== Object.prototype.toString;
  if (!ownWords || '$$typeof' in node) return null;
  const text = String(node);
  // A plain object of another realm has another `toString`, but no words either.
  return text.startsWith('[object ') ? null : text;
}
