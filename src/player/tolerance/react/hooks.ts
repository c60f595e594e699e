import { type Call, isCall } from '../call';
import type { Report } from '../repairs';
import type { Stand } from './component';
import { hooksOutside } from './hooks-outside';

const EFFECTS = ['useEffect', 'useLayoutEffect', 'useInsertionEffect'];

/** React's hooks where they would throw, now or later: an effect that gives a promise, no component. */
export function tolerantHooks(react: object, stand: Stand, report: Report): Record<string, Call> {
  const hooks = hooksOutside(react, report);
  for (const name of EFFECTS) {
    const real = hooks[name];
    if (real) hooks[name] = (effect, ...rest) => real(soundEffect(effect, name, report), ...rest);
  }
  const { useMemo: memoize, useContext: readContext } = hooks;
  if (memoize) {
    hooks.useMemo = (make, ...rest) => memoize(isCall(make) ? make : () => make, ...rest);
  }
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
