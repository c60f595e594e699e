import { isRecord } from '../records';
import type { Report } from '../repairs';
import { toNumber } from './numbers';

/** What a call of `interpolate` or `interpolateColors` asks for, in whatever shape it was written. */
export type Asked = {
  input: unknown;
  inputRange: readonly unknown[] | null;
  outputRange: readonly unknown[] | null;
  options: unknown;
};

/**
 * Reads ranges given as two numbers, as one (0 to that number), or inside one object with
 * `inputRange` and `outputRange`. A range that is not there is null.
 */
export function readArguments(name: string, given: readonly unknown[], report: Report): Asked {
  const [input, first, ...rest] = given;
  if (isRecord(first)) {
    const { inputRange, outputRange, ...options } = first;
    return readArguments(name, [input, inputRange, outputRange, options], report);
  }
  const [inputRange, afterInput] = readRange([first, ...rest]);
  const [outputRange, afterOutput] = readRange(afterInput);
  if (!(Array.isArray(first) && Array.isArray(afterInput[0]))) {
    report(`${name} got a range that is not a list of numbers; it is read as one.`);
  }
  return { input, inputRange, outputRange, options: afterOutput[0] };
}

function readRange(given: readonly unknown[]): [readonly unknown[] | null, readonly unknown[]] {
  const [first, second, ...rest] = given;
  const after = given.slice(1);
  if (Array.isArray(first)) return [first.length > 0 ? first : null, after];
  if (isBound(first) && isBound(second)) return [[first, second], rest];
  return [isBound(first) ? [0, first] : null, after];
}

/** A number, or a text with one, and not the options. */
function isBound(value: unknown): boolean {
  return toNumber(value) !== null;
}
