import type { Call } from '../call';
import type { Clock } from '../clock';
import type { Report } from '../repairs';
import { readArguments } from './arguments';
import { isFiniteNumber, toNumber } from './numbers';
import { mendOptions } from './options';
import { mendRanges } from './ranges';
import { isText, textAt } from './text-outputs';

export type InterpolateTools = {
  clock: Clock;
  report: Report;
  /** An easing by its name or its curve; null when there is none. */
  easingNamed: (name: unknown) => Call | null;
  /** `interpolateColors`, if the module has it. */
  colors: Call | null;
};

/** `interpolate` that makes the best of what the real one throws at, or answers with NaN. */
export function tolerantInterpolate(real: Call, tools: InterpolateTools): Call {
  return (input, inputRange, outputRange, options, ...more) => {
    try {
      const value = real(input, inputRange, outputRange, options, ...more);
      if (isNumeric(value)) return value;
    } catch {
      // Mended below.
    }
    return mended(real, [input, inputRange, outputRange, options, ...more], tools);
  };
}

/** Whether no NaN is in a result: a number, a text with numbers, or a list of numbers. */
export function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value);
  if (Array.isArray(value)) return value.every(isNumeric);
  return typeof value !== 'string' || !value.includes('NaN');
}

function mended(
  real: Call,
  given: unknown[],
  { clock, report, easingNamed, colors }: InterpolateTools,
) {
  const asked = readArguments('interpolate', given, report);
  const { inputs, outputs, clamp } = mendRanges('interpolate', asked, clock.fps, report);
  const input = inputOf('interpolate', asked.input, clock, report);
  const options = mendOptions(asked.options, clamp, easingNamed);
  const attempt = (range: unknown[]): unknown => {
    try {
      const value = real(input, inputs, range, options);
      return isNumeric(value) ? value : null;
    } catch {
      return null;
    }
  };
  if (outputs.some(isText)) {
    const place = attempt(outputs.map((_, index) => index));
    return attempt(outputs) ?? textAt(outputs, toNumber(place) ?? 0, colors);
  }
  return (
    attempt(outputs.some(Array.isArray) ? outputs : numbersOf(outputs, report)) ?? outputs[0] ?? 0
  );
}

/** The number to interpolate; where there is none, the frame that is being drawn. */
export function inputOf(name: string, input: unknown, clock: Clock, report: Report): number {
  if (!isFiniteNumber(input))
    report(`${name} was given no number to go by; the current frame counts.`);
  if (input === Number.POSITIVE_INFINITY) return Number.MAX_SAFE_INTEGER;
  return toNumber(input) ?? clock.frame;
}

/** Outputs as numbers; one that is missing is like its neighbour. */
function numbersOf(outputs: readonly unknown[], report: Report): number[] {
  const numbers = outputs.map(toNumber);
  if (!outputs.every(isFiniteNumber))
    report('interpolate got an output range with something that is no number.');
  return numbers.map(
    (number, index) =>
      number ??
      numbers.slice(0, index).findLast(isFiniteNumber) ??
      numbers.find(isFiniteNumber) ??
      0,
  );
}
