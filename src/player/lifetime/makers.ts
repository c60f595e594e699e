import { callOf } from '../tolerance/call';
import type { Lifetime } from './lifetime';

type End = (made: object, document: object | null) => void;

const disconnect: End = (made) => void callOf(made, 'disconnect')?.call(made);

const close: End = (made) => {
  if (Reflect.get(made, 'state') === 'closed') return;
  const closing: unknown = callOf(made, 'close')?.call(made);
  if (closing instanceof Promise) closing.catch(() => undefined);
};

/** What a scene makes with `new` that would go on without it, and how each is ended. */
const MAKERS: Readonly<Record<string, End>> = {
  ResizeObserver: disconnect,
  MutationObserver: disconnect,
  IntersectionObserver: disconnect,
  PerformanceObserver: disconnect,
  AudioContext: close,
  webkitAudioContext: close,
  Audio: (made) => void callOf(made, 'pause')?.call(made),
  FontFace: (made, document) => {
    const fonts: unknown = document && Reflect.get(document, 'fonts');
    if (typeof fonts === 'object' && fonts) callOf(fonts, 'delete')?.call(fonts, made);
  },
  CSSStyleSheet: (made, document) => {
    const sheets: unknown = document && Reflect.get(document, 'adoptedStyleSheets');
    if (!document || !Array.isArray(sheets) || !sheets.includes(made)) return;
    Reflect.set(
      document,
      'adoptedStyleSheets',
      sheets.filter((sheet) => sheet !== made),
    );
  },
};

/**
 * The constructors of `real`, as far as it has them, whose objects end with the scene.
 *
 * @param toReal what an argument stands for, such as the document for the scene's own
 */
export function trackedMakers(
  lifetime: Lifetime,
  real: object,
  toReal: (given: unknown) => unknown,
): Map<string, object> {
  const document: unknown = Reflect.get(real, 'document');
  const place = typeof document === 'object' ? document : null;
  const makers = new Map<string, object>();
  for (const [name, end] of Object.entries(MAKERS)) {
    const maker: unknown = Reflect.get(real, name);
    if (typeof maker !== 'function') continue;
    const tracked: object = new Proxy(maker, {
      construct(target, given, made) {
        const object: object = Reflect.construct(target, given, made === tracked ? target : made);
        lifetime.hold(object, (left) => end(left, place));
        if (name === 'MutationObserver') observeReal(object, toReal);
        return object;
      },
    });
    makers.set(name, tracked);
  }
  return makers;
}

/** Only the real document is a node. */
function observeReal(observer: object, toReal: (given: unknown) => unknown): void {
  const observe = callOf(observer, 'observe');
  const value = (node: unknown, ...rest: unknown[]) =>
    observe?.call(observer, toReal(node), ...rest);
  Object.defineProperty(observer, 'observe', { value, configurable: true, writable: true });
}
