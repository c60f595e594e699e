import { type Call, callOf, isCall } from '../call';
import type { Report } from '../repairs';

/** What a hook gives where no component is being drawn: its first value, for good. */
const STILL: Readonly<Record<string, Call>> = {
  useState: (initial) => [isCall(initial) ? initial() : initial, () => undefined],
  useReducer: (_reducer, initial, make) => [
    isCall(make) ? make(initial) : initial,
    () => undefined,
  ],
  useRef: (initial) => ({ current: initial }),
  useMemo: (make) => (isCall(make) ? make() : make),
  useCallback: (callback) => callback,
  useContext: (context) => Reflect.get(Object(context), '_currentValue'),
  useEffect: () => undefined,
  useLayoutEffect: () => undefined,
  useInsertionEffect: () => undefined,
  useId: () => 'scene',
};

/** What React says when a hook is called outside of a component. */
const NO_COMPONENT = /null \(reading 'use[A-Z]|null is not an object|dispatcher is null/;

/** React's hooks, for a scene that calls them at its top as well. */
export function hooksOutside(react: object, report: Report): Record<string, Call> {
  const hooks: Record<string, Call> = {};
  for (const [name, still] of Object.entries(STILL)) {
    const real = callOf(react, name);
    if (!real) continue;
    hooks[name] = (...given) => {
      try {
        return real(...given);
      } catch (thrown) {
        if (!(thrown instanceof TypeError && NO_COMPONENT.test(thrown.message))) throw thrown;
        report(`${name} was called outside of a component, where its value stays as it is.`);
        return still(...given);
      }
    };
  }
  return hooks;
}
