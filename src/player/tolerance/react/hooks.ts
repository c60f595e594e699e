import { type Call, callOf, isCall } from '../call';
import type { Report } from '../repairs';
import type { Stand } from './component';

const EFFECTS = ['useEffect', 'useLayoutEffect', 'useInsertionEffect'];

/** React's hooks for what they would throw at later: an effect that gives a promise, a missing context. */
export function tolerantHooks(react: object, stand: Stand, report: Report): Record<string, Call> {
  const hooks: Record<string, Call> = {};
  for (const name of EFFECTS) {
    const real = callOf(react, name);
    if (real) hooks[name] = (effect, ...rest) => real(soundEffect(effect, name, report), ...rest);
  }
  const memoize = callOf(react, 'useMemo');
  if (memoize) {
    hooks.useMemo = (make, ...rest) => memoize(isCall(make) ? make : () => make, ...rest);
  }
  const readContext = callOf(react, 'useContext');
  if (readContext) {
    hooks.useContext = (context, ...rest) => {
      if (context !== undefined && context !== null) return readContext(context, ...rest);
      report('useContext was given no context; a placeholder stands in for its value.');
      return stand('context');
    };
  }
  return hooks;
}

/** React calls whatever an effect gives when it is over; a promise or a number cannot be called. */
function soundEffect(effect: unknown, name: string, report: Report): unknown {
  if (!isCall(effect)) {
    report(`${name} was given no function.`);
    return () => undefined;
  }
  return () => {
    const cleanUp = effect();
    return isCall(cleanUp) ? cleanUp : undefined;
  };
}
