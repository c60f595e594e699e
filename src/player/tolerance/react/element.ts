import type { CreateElement } from '../../placeholder';
import type { Report } from '../repairs';
import { isElement, isSoundType, mendType, type Stand } from './component';
import { isSoundHost, isSoundLook, mendHost, mendLook, type Props } from './host-props';
import { nearestTag, tagKind } from './tags';

/** Care for one component of a module: what it cannot take, and what it takes instead. */
export type ComponentCare = {
  isSound: (props: Props, children: readonly unknown[]) => boolean;
  /** Props with the children among them; null to draw nothing. */
  mend: (props: Props, report: Report) => Props | null;
};

/** The care that components of modules need, by the component itself. */
export type Cares = ReadonlyMap<unknown, ComponentCare>;

const FRAGMENT = Symbol.for('react.fragment');
const NO_PROPS: Props = Object.freeze({});

/** Whether React draws an element of these without throwing; cheap, for it is asked for every one. */
export function isSoundElement(
  type: unknown,
  props: Props | null | undefined,
  children: readonly unknown[],
  cares: Cares,
): boolean {
  if (typeof type === 'string') return isSoundHost(tagKind(type), props, children);
  if (!isSoundType(type)) return false;
  const care = cares.get(type);
  if (typeof props?.ref === 'string' && (care || isClass(type))) return false;
  if (care) return isSoundLook(props, children) && care.isSound(props ?? NO_PROPS, children);
  // A component of the scene's own may take anything; what it draws comes by here again.
  return !holdsNodes(type) || isSoundLook(props, children);
}

/** Fragments, Suspense and providers draw their children as they are. */
function holdsNodes(type: unknown): boolean {
  if (typeof type === 'symbol') return true;
  return typeof type === 'object' && type !== null && '_currentValue' in type;
}

function isClass(type: unknown): boolean {
  if (typeof type !== 'function') return false;
  const prototype: unknown = Reflect.get(type, 'prototype');
  return typeof prototype === 'object' && prototype !== null && 'isReactComponent' in prototype;
}

export type Mended = { type: unknown; props: Props } | null;

export type Menders = { create: CreateElement; stand: Stand; cares: Cares; report: Report };

/** An element that React can draw in the place of one that it cannot; null draws nothing. */
export function mendElement(type: unknown, props: Props, menders: Menders): Mended {
  const { create, cares, report } = menders;
  if (typeof type === 'string') {
    const kind = tagKind(type);
    if (kind !== 'nameless') return { type, props: mendHost(type, kind, props, create, report) };
    report(`“${type}” is not the name of a tag.`);
    return mendElement(nearestTag(type), props, menders);
  }
  if (isElement(type)) {
    report('An element was used as a component; it is drawn as it is.');
    return { type: FRAGMENT, props: { children: type } };
  }
  if (!isSoundType(type)) {
    return mendElement(mendType(type, menders.stand, report), props, menders);
  }
  const care = cares.get(type);
  const { ref, ...rest } = props;
  const plain = typeof ref === 'string' && (care || isClass(type)) ? rest : props;
  if (care) {
    const mended = care.mend(mendLook(plain, create, report), report);
    return mended && { type, props: mended };
  }
  return { type, props: holdsNodes(type) ? mendLook(plain, create, report) : plain };
}
