import type { Report } from '../repairs';
import type { Asked } from './arguments';
import { isFiniteNumber, toNumber } from './numbers';

export type Ranges = {
  /** Strictly increasing, as long as `outputs`. */
  inputs: number[];
  outputs: unknown[];
  /** Sides on which a step of no length stands: going on beyond it would be endless. */
  clamp: { left: boolean; right: boolean };
};

/**
 * Two ranges that belong together: as long as the shorter one, the inputs in order.
 *
 * @param second one second in frames, what a missing end of a range is taken for
 */
export function mendRanges(name: string, asked: Asked, second: number, report: Report): Ranges {
  const outputs = asked.outputRange ?? [0, 1];
  let inputs = asked.inputRange ?? outputs.map((_, index) => index * second);
  // One number to begin at, and several outputs: the time before it is meant.
  if (inputs.length === 1 && outputs.length > 1) inputs = [0, ...inputs];
  const length = Math.min(inputs.length, outputs.length);
  if (inputs.length !== outputs.length) {
    report(
      `${name} got ranges of different lengths: ${inputs.length} and ${outputs.length}. The shorter one counts.`,
    );
  }
  const numbers = fill(name, inputs.slice(0, length), second, report);
  const order = numbers.map((_, index) => index);
  order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  if (order.some((from, to) => from !== to)) {
    report(`${name} got an input range that goes back: ${numbers.join(', ')}. It is put in order.`);
  }
  const sorted = order.map((index) => numbers[index] ?? 0);
  const steps = spread(sorted);
  if (steps.size > 0)
    report(`${name} got an input range with the same number twice; it is a step.`);
  return {
    inputs: sorted,
    outputs: order.map((index) => outputs[index]),
    clamp: { left: steps.has(0), right: steps.has(length - 2) },
  };
}

/** Takes a missing end for one second after what stands before it. */
function fill(name: string, values: readonly unknown[], second: number, report: Report): number[] {
  const filled: number[] = [];
  for (const [index, value] of values.entries()) {
    const number = toNumber(value);
    if (!isFiniteNumber(value))
      report(`${name} got an input range with something that is no number.`);
    const next = toNumber(values[index + 1]);
    const before = filled.at(-1);
    filled.push(number ?? (before === undefined ? Math.min(0, next ?? 0) : before + second));
  }
  return filled;
}

/** Moves equal neighbours apart by next to nothing, the earlier one back; gives where. */
function spread(sorted: number[]): Set<number> {
  const moved = new Set<number>();
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const step = (span || 1) * 1e-6;
  for (let index = sorted.length - 2; index >= 0; index--) {
    const next = sorted[index + 1] ?? 0;
    if ((sorted[index] ?? 0) < next) continue;
    sorted[index] = next - step;
    moved.add(index);
  }
  return moved;
}
