import { type Call, isCall } from '../call';
import { isRecord } from '../records';
import { isFiniteNumber, isPositive } from './numbers';
import type { Ranges } from './ranges';

const EXTRAPOLATE = new Set<unknown>(['extend', 'identity', 'clamp', 'wrap']);

/** Options that `interpolate` takes, from whatever was given as such. */
export function mendOptions(
  given: unknown,
  clamp: Ranges['clamp'],
  easingNamed: (name: unknown) => Call | null,
): Record<string, unknown> {
  const { easing, extrapolate, extrapolateLeft, extrapolateRight, posterize } = isRecord(given)
    ? given
    : {};
  const side = (own: unknown, step: boolean) => {
    if (step) return 'clamp';
    return [own, extrapolate, given].find((one) => EXTRAPOLATE.has(one));
  };
  return {
    easing: mendEasing(easing, easingNamed),
    extrapolateLeft: side(extrapolateLeft, clamp.left),
    extrapolateRight: side(extrapolateRight, clamp.right),
    posterize: isPositive(posterize) && isFiniteNumber(posterize) ? posterize : undefined,
  };
}

/** An easing by its name, by the numbers of its curve, or as a function that may fail. */
function mendEasing(
  easing: unknown,
  easingNamed: (name: unknown) => Call | null,
): Call | undefined {
  const first: unknown = Array.isArray(easing) ? easing.find(isCall) : easing;
  const found = isCall(first) ? first : easingNamed(easing);
  return found ? Object.assign(safely(found), found) : undefined;
}

/** Linear where the easing throws or gives no number; `Easing.inOut` itself gives an easing. */
function safely(easing: Call): Call {
  return (t) => {
    try {
      const value = easing(t);
      const number = isCall(value) ? value(t) : value;
      return isFiniteNumber(number) ? number : t;
    } catch {
      return t;
    }
  };
}
