import type { Clock } from '../clock';
import type { ComponentCare } from '../react/element';
import type { Props } from '../react/host-props';
import type { Report } from '../repairs';
import { isFiniteNumber, isPositive, toNumber } from './numbers';

const LAYOUTS = new Set<unknown>([undefined, 'absolute-fill', 'none']);
const CROPS = ['cropLeft', 'cropRight', 'cropTop', 'cropBottom'];

const isLeftOut = (value: unknown) => value === undefined || value === null;

function isSoundLayout(props: Props): boolean {
  if (props.layout === 'none')
    return props.style === undefined && !CROPS.some((crop) => crop in props);
  return LAYOUTS.has(props.layout);
}

function mendLayout(props: Props, report: Report): void {
  if (isSoundLayout(props)) return;
  report('A layout can be “absolute-fill” or “none”, and only the first takes a style.');
  if (!LAYOUTS.has(props.layout)) delete props.layout;
  if (props.layout !== 'none') return;
  for (const prop of ['style', ...CROPS]) delete props[prop];
}

/** Replaces a prop by its number, or leaves it out where it has none. */
function mendNumber(
  name: string,
  props: Props,
  prop: string,
  report: Report,
  least = -Infinity,
): void {
  const value = props[prop];
  if (isLeftOut(value)) {
    delete props[prop];
    return;
  }
  const number = toNumber(value);
  if (number !== value) report(`<${name}> got ${prop} = ${say(value)}.`);
  if (number === null) delete props[prop];
  else props[prop] = Math.max(least, number);
}

function say(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : String(value);
}

/** Whether a length is one: more than 0 frames, and not none. */
export function isSoundLength(length: unknown): boolean {
  return isPositive(length);
}

/** The length that a prop stands for, in frames; null for a length of 0 or less, which is not drawn. */
export function lengthOf(name: string, value: unknown, report: Report): number | null | undefined {
  if (isSoundLength(value)) return Number(value);
  const number = toNumber(value);
  if (number !== null && number <= 0) {
    report(`<${name}> has a length of ${number} frames and is not drawn.`);
    return null;
  }
  if (!isLeftOut(value)) report(`<${name}> got durationInFrames = ${say(value)}.`);
  return number ?? undefined;
}

/** Care for a `Sequence`: a length, a beginning and a layout that it takes. */
export const sequenceCare: ComponentCare = {
  isSound: (props) => {
    const { from, durationInFrames, trimBefore, freeze } = props;
    return (
      (from === undefined || isFiniteNumber(from)) &&
      (durationInFrames === undefined || isSoundLength(durationInFrames)) &&
      (trimBefore === undefined || (isFiniteNumber(trimBefore) && trimBefore >= 0)) &&
      (isLeftOut(freeze) || isFiniteNumber(freeze)) &&
      isSoundLayout(props)
    );
  },
  mend: (props, report) => {
    const length = lengthOf('Sequence', props.durationInFrames, report);
    if (length === null) return null;
    const mended = { ...props, durationInFrames: length };
    mendNumber('Sequence', mended, 'from', report);
    mendNumber('Sequence', mended, 'trimBefore', report, 0);
    mendNumber('Sequence', mended, 'freeze', report);
    mendLayout(mended, report);
    return mended;
  },
};

/** Care for a `Loop`; without a length it runs once. */
export function loopCare(clock: Clock): ComponentCare {
  const isTimes = (times: unknown) =>
    times === undefined ||
    times === Infinity ||
    (isFiniteNumber(times) && times >= 0 && times % 1 === 0);
  return {
    isSound: ({ durationInFrames, times, layout }) =>
      isFiniteNumber(durationInFrames) &&
      durationInFrames > 0 &&
      isTimes(times) &&
      LAYOUTS.has(layout),
    mend: (props, report) => {
      const length = lengthOf('Loop', props.durationInFrames, report);
      if (length === null) return null;
      if (!isFiniteNumber(length)) report('<Loop> has no length; it runs once.');
      const mended: Props = {
        ...props,
        durationInFrames: isFiniteNumber(length) ? length : (clock.durationInFrames ?? 150),
      };
      mendNumber('Loop', mended, 'times', report, 0);
      if (isFiniteNumber(mended.times)) mended.times = Math.floor(mended.times);
      mendLayout(mended, report);
      return mended;
    },
  };
}

/** Care for a `Freeze`; without a frame it stands at its first one. */
export const freezeCare: ComponentCare = {
  isSound: ({ frame }) => isFiniteNumber(frame),
  mend: (props, report) => {
    report('<Freeze> was given no frame; it stands at one that it can have.');
    return { ...props, frame: toNumber(props.frame) ?? 0 };
  },
};
