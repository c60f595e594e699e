import { type Call, callOf, isCall } from '../call';
import { isFiniteNumber } from './numbers';

/** Curves by the names of other libraries: Remotion's own name, and what to call it with first. */
const CURVES: Readonly<Record<string, readonly [name: string, ...given: number[]]>> = {
  linear: ['linear'],
  ease: ['ease'],
  smooth: ['ease'],
  quad: ['quad'],
  quadratic: ['quad'],
  cubic: ['cubic'],
  quart: ['poly', 4],
  quint: ['poly', 5],
  sin: ['sin'],
  sine: ['sin'],
  exp: ['exp'],
  expo: ['exp'],
  exponential: ['exp'],
  circ: ['circle'],
  circle: ['circle'],
  circular: ['circle'],
  back: ['back', 1.70158],
  elastic: ['elastic', 1],
  spring: ['elastic', 1],
  bounce: ['bounce'],
};

const DIRECTIONS: Readonly<Record<string, string>> = { in: 'in', out: 'out', inout: 'inOut' };

/**
 * The easing that a name stands for: `easeInOutCubic`, `ease-out`, `cubicOut`; four numbers are
 * a curve. Null when nothing is near.
 *
 * @param real Remotion's `Easing`
 */
export function easingNamed(real: object, name: unknown): Call | null {
  if (Array.isArray(name)) {
    return name.length === 4 && name.every(isFiniteNumber) ? made(real, 'bezier', name) : null;
  }
  if (typeof name !== 'string') return null;
  const words = name.toLowerCase().replace(/[^a-z]/g, '');
  const [, first, middle = '', last] =
    /^(?:ease)?(inout|in|out)?(.*?)(inout|in|out)?$/.exec(words) ?? [];
  const direction = DIRECTIONS[first ?? last ?? ''];
  const easing = baseNamed(
    real,
    middle === '' && (direction || words === 'ease') ? 'ease' : middle,
  );
  return easing && direction ? made(real, direction, [easing]) : easing;
}

function baseNamed(real: object, name: string): Call | null {
  const [own, ...given] = Object.hasOwn(CURVES, name) ? (CURVES[name] ?? []) : [];
  if (!own) return null;
  return given.length > 0 ? made(real, own, given) : callOf(real, own);
}

/** What a function of `Easing` makes; null when it makes no easing, or is not there. */
function made(real: object, name: string, given: readonly unknown[]): Call | null {
  try {
    const easing = callOf(real, name)?.call(real, ...given);
    return isCall(easing) ? easing : null;
  } catch {
    return null;
  }
}
