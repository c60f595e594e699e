import { DEFAULT_FPS } from '../scene/format';

/** A number as a model writes it, with its unit if it named one. */
export type Amount = { value: number; unit: 'none' | 'frames' | 'seconds' | 'milliseconds' };

const AMOUNT = /^(\d+(?:\.\d+)?)\s*(ms|milli\w*|s|secs?|seconds?|f|fr|frames?)?$/i;

/** Reads `90`, `90 frames`, `3s`, `2.5 seconds`, `1500ms`; null for any other text. */
export function readAmount(text: string): Amount | null {
  const [whole, number, written = ''] = AMOUNT.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const unit = written.toLowerCase();
  return {
    value: Number(number),
    unit: /^m/.test(unit)
      ? 'milliseconds'
      : unit.startsWith('s')
        ? 'seconds'
        : unit === ''
          ? 'none'
          : 'frames',
  };
}

/**
 * An amount in frames at the usual rate, not rounded and not kept within any bounds.
 * @param bare what a number without a unit counts
 */
export function amountInFrames({ value, unit }: Amount, bare: 'frames' | 'seconds'): number {
  const known = unit === 'none' ? bare : unit;
  if (known === 'milliseconds') return (value / 1000) * DEFAULT_FPS;
  return known === 'seconds' ? value * DEFAULT_FPS : value;
}
