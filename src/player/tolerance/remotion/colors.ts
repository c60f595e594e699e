import type { Call } from '../call';
import type { Clock } from '../clock';
import type { Report } from '../repairs';
import { readArguments } from './arguments';
import { inputOf, isNumeric } from './interpolate';
import { mendOptions } from './options';
import { mendRanges } from './ranges';

const NOTHING = 'rgba(0, 0, 0, 0)';

/** `interpolateColors` for ranges that do not fit and for colours that are none. */
export function tolerantColors(real: Call, clock: Clock, report: Report): Call {
  const isColor = (color: unknown): boolean => {
    try {
      return typeof color === 'string' && isNumeric(real(0, [0, 1], [color, color]));
    } catch {
      return false;
    }
  };
  return (input, inputRange, outputRange, options, ...more) => {
    try {
      const color = real(input, inputRange, outputRange, options, ...more);
      if (isNumeric(color)) return color;
    } catch {
      // Mended below.
    }
    const name = 'interpolateColors';
    const asked = readArguments(name, [input, inputRange, outputRange, options, ...more], report);
    if (!asked.outputRange) return NOTHING;
    const { inputs, outputs } = mendRanges(name, asked, clock.fps, report);
    const colors = outputs.map((color) => (isColor(color) ? color : nearest(color, isColor)));
    if (colors.some((color, index) => color !== outputs[index])) {
      report(`${name} got something that is no colour: ${outputs.find((one) => !isColor(one))}.`);
    }
    const known = colors.filter(isColor);
    const all = colors.map((color, index) => color ?? known[Math.min(index, known.length - 1)]);
    if (known.length === 0) return NOTHING;
    const { easing, posterize } = mendOptions(asked.options, NO_CLAMP, () => null);
    try {
      const at = inputOf(name, asked.input, clock, report);
      return inputs.length === 1 ? all[0] : real(at, inputs, all, { easing, posterize });
    } catch {
      return all[0];
    }
  };
}

const NO_CLAMP = { left: false, right: false };

/** `ff0000` → `#ff0000`, `red-500` → `red`, 0xff0000 → `#ff0000`, `RGB( 1, 2, 3 )` → `rgb(1,2,3)`. */
function nearest(color: unknown, isColor: (color: unknown) => boolean): string | null {
  if (typeof color === 'number' && color >= 0) {
    return `#${Math.round(color).toString(16).padStart(6, '0').slice(-6)}`;
  }
  if (typeof color !== 'string') return null;
  const words = color.trim().toLowerCase().replace(/[;"']/g, '');
  const hex = /^#?([\da-f]{3,8})/.exec(words)?.[1] ?? '';
  const tries = [
    words,
    words.replace(/\s+/g, ''),
    `#${hex}`,
    `#${hex.slice(0, 6)}`,
    `#${hex.slice(0, 3)}`,
    // A call that was not closed, or a list without its call.
    `${words})`,
    `rgb(${words})`,
    `rgba(${words})`,
    words.replace(/^rgba\(/, 'rgb('),
    ...(/#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)/g.exec(words) ?? []),
    words.replace(/[^a-z]/g, ''),
    words.split(/[^a-z]/)[0] ?? '',
    words.replace(/^(?:light|dark|deep|pale|medium|bright)/, ''),
  ];
  return tries.find(isColor) ?? null;
}
