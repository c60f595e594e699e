import { type CreateElement, createPlaceholder } from '../../placeholder';
import type { Call } from '../call';
import { isRecord } from '../records';
import type { Report } from '../repairs';
import type { Stand } from './component';
import { type Cares, isSoundElement, mendElement } from './element';
import type { Props } from './host-props';
import { steadyStyle } from './steady-style';

/** `jsx(type, props, key)` of 'react/jsx-runtime': children are among the props. */
export type Jsx = Call;

export type ElementTools = {
  /** React's own. */
  create: CreateElement;
  cares: Cares;
  report: Report;
  /** Counts an element; true when there are too many of its type to draw. */
  tooMany: (type: unknown) => boolean;
};

export type Elements = {
  h: CreateElement;
  /** Gives `jsx`, `jsxs` or `jsxDEV` the same care. */
  jsxLike: (jsx: Jsx) => Jsx;
  /** Whether React draws an element of these without throwing. */
  isSound: (
    type: unknown,
    props: Props | null | undefined,
    children: readonly unknown[],
  ) => boolean;
  stand: Stand;
  /** Props with a style that is drawn alike whatever was drawn before. */
  steady: (type: unknown, props: Props | null | undefined) => Props | null | undefined;
};

const NO_CHILDREN: readonly unknown[] = Object.freeze([]);

/**
 * `createElement` and its kin that never make an element at which React would throw.
 * One that React can draw is made by React itself, from the very values that were given, but for
 * a style that would be drawn otherwise after another one.
 */
export function tolerantElements({ create, cares, report, tooMany }: ElementTools): Elements {
  const stands = new Map<string, unknown>();
  const stand: Stand = (name) => {
    if (!stands.has(name)) stands.set(name, createPlaceholder(name, create));
    return stands.get(name);
  };

  /** Components of modules draw the style that they get; those of the scene's own ask here again. */
  const steady: Elements['steady'] = (type, props) => {
    if (!props?.style || (typeof type !== 'string' && !cares.has(type))) return props;
    const style = steadyStyle(props.style);
    return style === props.style ? props : { ...props, style };
  };

  const mended = (type: unknown, given: Props, key: unknown) => {
    const made = mendElement(type, given, { create, stand, cares, report });
    if (!made) return null;
    const { children, ...props } = made.props;
    // A symbol as key throws, in React as in a template.
    if (key !== undefined) props.key = typeof key === 'string' ? key : String(key);
    const sound = steady(made.type, props);
    if (children === undefined) return create(made.type, sound);
    return Array.isArray(children)
      ? create(made.type, sound, ...children)
      : create(made.type, sound, children);
  };

  const isSound: Elements['isSound'] = (type, props, children) =>
    isSoundElement(type, props, children, cares) && typeof props?.key !== 'symbol';

  return {
    stand,
    steady,
    isSound,
    h: (type, props, ...children) => {
      if (tooMany(type) && !children.some(holdsElements)) return null;
      if (isSound(type, props, children)) {
        return create(type, steady(type, props), ...children);
      }
      const { key, ...rest } = props ?? {};
      if (children.length > 0) rest.children = children.length === 1 ? children[0] : children;
      return mended(type, rest, key);
    },
    jsxLike:
      (jsx) =>
      (type, given, key, ...more) => {
        const props: Props = isRecord(given) ? given : {};
        if (tooMany(type) && !holdsElements(props.children)) return null;
        if (isSound(type, props, NO_CHILDREN) && typeof key !== 'symbol') {
          return jsx(type, steady(type, props), key, ...more);
        }
        const { key: spread, ...rest } = props;
        return mended(type, rest, key ?? spread);
      },
  };
}

function holdsElements(child: unknown): boolean {
  return Array.isArray(child) ? child.some(isObject) : isObject(child);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
