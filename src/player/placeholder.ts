/** `React.createElement`, as far as placeholders need it. */
export type CreateElement = (
  type: unknown,
  props?: Record<string, unknown> | null,
  ...children: unknown[]
) => unknown;

/** What a component of a name that nobody declared is drawn from: maybe an icon is meant. */
export type PossibleIcon = { name: string; given: Record<string, unknown>; otherwise: unknown };

const FRAME = { outline: '2px dashed rgb(140 140 150)', outlineOffset: -2 };
/** Values that one array destructuring of a placeholder may take, as in `const [ref, box] = useX()`. */
const ITERATED = 4;
/** Names by which React and others tell kinds of values apart: a placeholder is none of them. */
const TELLTALES = new Set(
  '$$typeof then toJSON prototype __esModule contextType contextTypes childContextTypes defaultProps getDerivedStateFromProps propTypes'.split(
    ' ',
  ),
);

/**
 * A stand-in for something that no surface has: a component, a function, an object or a
 * number, whichever the scene takes it for. It never throws; drawn as a component it is
 * a dashed box around its children or its name, or what `asIcon` makes of it.
 */
export function createPlaceholder(
  name: string,
  createElement: CreateElement,
  asIcon?: (needs: PossibleIcon) => unknown,
): unknown {
  const members = new Map<string, unknown>();
  const member = (key: string) => {
    if (!members.has(key)) members.set(key, createPlaceholder(`${name}.${key}`, createElement));
    return members.get(key);
  };
  // Not an arrow: a scene may say `new` or `extends` to it.
  function stand() {}
  const target = Object.assign(stand, { displayName: name });
  const self: typeof target = new Proxy(target, {
    get(_target, key) {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? '' : 0);
      if (key === Symbol.iterator) {
        return () => Array.from({ length: ITERATED }, () => self).values();
      }
      const own = typeof key === 'symbol' || Object.hasOwn(target, key) || TELLTALES.has(key);
      return own ? Reflect.get(target, key) : member(key);
    },
    apply: (_target, _receiver, given: unknown[]) =>
      isRendering(given) ? drawn(name, given[0], createElement, asIcon) : self,
    construct: (_target, given: unknown[], made) =>
      made === self ? self : Reflect.construct(target, given, made),
  });
  return self;
}

/** React calls a component with its props and one more argument, which is undefined. */
function isRendering(given: unknown[]): given is [Record<string, unknown>, undefined] {
  return given.length === 2 && isRecord(given[0]) && given[1] === undefined;
}

function drawn(
  name: string,
  props: Record<string, unknown>,
  createElement: CreateElement,
  asIcon: ((needs: PossibleIcon) => unknown) | undefined,
) {
  const style = isRecord(props.style) ? { ...FRAME, ...props.style } : FRAME;
  const children = isDrawable(props.children) ? props.children : name;
  const box = createElement('div', { 'data-placeholder': name, style }, children);
  return asIcon ? createElement(asIcon, { name, given: props, otherwise: box }) : box;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Texts, numbers, elements and lists of them; not a function or a plain object as child. */
function isDrawable(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number') return true;
  if (Array.isArray(value)) return value.every((one) => isDrawable(one) || isEmpty(one));
  return isRecord(value) && '$$typeof' in value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'boolean';
}
