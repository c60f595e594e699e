import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';

/** What stands in for the modules of a scene; a name that is not here is a tag. */
const STUBS: Readonly<Record<string, unknown>> = {
  useCurrentFrame: () => 12,
  useVideoConfig: () => ({ fps: 30, width: 1920, height: 1080, durationInFrames: 90 }),
  useState: (value: unknown) => [value, () => undefined],
  memo: (component: unknown) => component,
  spring: () => 0.5,
  useEffect: (effect: () => unknown) => {
    if (effect() !== undefined) throw new Error('The effect returned something.');
  },
  Component: Object,
};

const WINDOW = new Proxy<Record<string, unknown>>(Object.create(null), {
  get: (own, key) => {
    if (Object.hasOwn(own, key)) return Reflect.get(own, key);
    return /^(?:React|Remotion)/.test(String(key))
      ? use(String(key))
      : Reflect.get(globalThis, key);
  },
});

/** The module of a specifier: `<Circle/>` of `x` draws as `<x:Circle>`. */
function use(specifier: string): object {
  const place = /^(?:react|remotion)$/i.test(specifier) ? '' : `${specifier}:`;
  const get = (_: object, key: string | symbol) => {
    if (typeof key === 'symbol') return undefined;
    return Object.hasOwn(STUBS, key) ? Reflect.get(STUBS, key) : `${place}${key}`;
  };
  return new Proxy({}, { get });
}

/** A placeholder: any member and any call of it is one too. */
function stand(name: string): unknown {
  const self: unknown = new Proxy(() => undefined, {
    apply: () => self,
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => `[${name}]`;
      return key === 'then' ? undefined : self;
    },
  });
  return self;
}

function element(type: unknown, props: object | null, ...children: unknown[]): string {
  const inner = children.flat(Number.POSITIVE_INFINITY).filter((one) => typeof one !== 'boolean');
  if (typeof type === 'function') return String(type({ ...props, children: inner }));
  return `<${String(type)}>${inner.join('')}</${String(type)}>`;
}

/**
 * Compiles a source, runs its body and draws the component once, at frame 12, as plain markup
 * without attributes. Throws the compiler's sentence, or what the scene throws.
 */
export function draw(tsx: string): string {
  const { js, params, error } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(error?.message ?? 'no error');
  const scope = Object.freeze({ use, h: element, Fragment: 'Fragment', stand, stop: () => false });
  const component: unknown = new Function(...params, js)(scope, WINDOW, WINDOW);
  return element(component, {});
}
