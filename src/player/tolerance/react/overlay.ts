import type { CreateElement } from '../../placeholder';
import { callOf, isCall } from '../call';
import { isRecord } from '../records';
import type { Report } from '../repairs';
import { isElement, isSoundType, mendType } from './component';
import type { Elements } from './create-element';
import { tolerantHooks } from './hooks';
import type { Props } from './host-props';
import { isSoundNode, mendNode } from './nodes';

type Exports = Record<string, unknown>;

/**
 * React's functions that take elements and components, with care for what is neither.
 *
 * @param create React's own `createElement`
 */
export function reactOverlay(
  react: object,
  create: CreateElement,
  { h, isSound, stand, steady }: Elements,
  report: Report,
): Exports {
  const overlay: Exports = { createElement: h, ...tolerantHooks(react, stand, report) };
  const soundType = (type: unknown) =>
    isElement(type) ? () => type : isSoundType(type) ? type : mendType(type, stand, report);

  const cloneElement = callOf(react, 'cloneElement');
  if (cloneElement) {
    overlay.cloneElement = (element: unknown, props?: Props | null, ...children: unknown[]) => {
      if (!isElement(element)) {
        report('cloneElement was given something that is no element.');
        return mendNode(element, create);
      }
      if (isSound(element.type, props, children)) {
        return cloneElement(element, steady(element.type, props), ...children);
      }
      const own = isRecord(element.props) ? element.props : {};
      return h(element.type, { key: element.key, ...own, ...props }, ...children);
    };
  }
  const memo = callOf(react, 'memo');
  if (memo) {
    overlay.memo = (type: unknown, compare?: unknown) =>
      memo(soundType(type), isCall(compare) ? compare : undefined);
  }
  const forwardRef = callOf(react, 'forwardRef');
  if (forwardRef) {
    overlay.forwardRef = (render: unknown) =>
      forwardRef(isCall(render) ? render : (props: Props) => h(render, props));
  }
  const lazy = callOf(react, 'lazy');
  if (lazy) {
    overlay.lazy = (load: unknown) => lazy(isCall(load) ? load : () => Promise.resolve(load));
  }
  const children: unknown = Reflect.get(react, 'Children');
  if (isRecord(children)) overlay.Children = tolerantChildren(children, create);
  return overlay;
}

/** `React.Children` for children among which a plain object stands. */
function tolerantChildren(children: Exports, create: CreateElement): Exports {
  const tolerant: Exports = { ...children };
  for (const name of ['map', 'forEach', 'count', 'toArray']) {
    const real = children[name];
    if (!isCall(real)) continue;
    tolerant[name] = (nodes: unknown, ...rest: unknown[]) =>
      real(isSoundNode(nodes) ? nodes : mendNode(nodes, create), ...rest);
  }
  tolerant.only = (nodes: unknown) =>
    isElement(nodes) ? nodes : Array.isArray(nodes) ? (nodes.find(isElement) ?? null) : null;
  return Object.freeze(tolerant);
}
