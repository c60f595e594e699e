import { type Call, callOf, isCall } from '../call';
import type { Report } from '../repairs';
import { easingNamed } from './easing-names';
import { isFiniteNumber, toNumber } from './numbers';

/** `Easing` whose misspelt members are the ones that were meant, and whose curves take any numbers. */
export function tolerantEasing(real: object, report: Report): object {
  const own = new Map<PropertyKey, unknown>();
  const linear = callOf(real, 'linear') ?? ((t) => t);
  const asEasing = (easing: unknown): Call => {
    if (isCall(easing)) return easing;
    report('An easing was given no easing to work on; a plain one counts.');
    return easingNamed(real, easing) ?? callOf(real, 'ease') ?? linear;
  };
  for (const name of ['out', 'inOut']) {
    const turn = callOf(real, name);
    if (turn) own.set(name, (easing: unknown) => turn.call(real, asEasing(easing)));
  }
  const bezier = callOf(real, 'bezier');
  if (bezier) own.set('bezier', (...points: unknown[]) => curve(bezier.bind(real), points, report));
  // Not around the real one: a proxy may not tell of anything else than its frozen target has.
  return new Proxy<object>(Object.create(null), {
    get(_, key) {
      if (typeof key === 'symbol' || key in real || QUIET.has(key)) {
        return own.get(key) ?? Reflect.get(real, key);
      }
      if (!own.has(key)) {
        report(`Easing has no “${key}”; the nearest there is counts.`);
        own.set(key, flexible(easingNamed(real, key) ?? linear));
      }
      return own.get(key);
    },
    has: (_, key) => key in real,
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}

const QUIET = new Set(['then', 'toJSON', '$$typeof', '__esModule']);

function curve(bezier: Call, points: unknown[], report: Report): unknown {
  try {
    return bezier(...points);
  } catch {
    report('Easing.bezier got numbers that are no curve; the nearest one counts.');
    const [x1 = 0.25, y1 = 0.1, x2 = 0.25, y2 = 1] = points.flat().map((one) => toNumber(one) ?? 0);
    const unit = (x: number) => Math.min(1, Math.max(0, x));
    return bezier(unit(x1), y1, unit(x2), y2);
  }
}

/** An easing that may also be called once without a number, as in `Easing.easeOut()(t)`. */
function flexible(easing: Call): Call {
  const self: Call = (t) => (isFiniteNumber(t) ? easing(t) : isCall(t) ? t : self);
  return self;
}
