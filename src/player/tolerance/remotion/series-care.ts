import type { CreateElement } from '../../placeholder';
import type { Clock } from '../clock';
import { type ElementLike, isElement } from '../react/component';
import type { ComponentCare } from '../react/element';
import type { Props } from '../react/host-props';
import { isRecord } from '../records';
import { isFiniteNumber, isPositive, toNumber } from './numbers';
import { isSoundLength, lengthOf } from './timed-props';

const FRAGMENT = Symbol.for('react.fragment');

export type SeriesParts = {
  /** `Series.Sequence`, or that of another series. */
  Sequence: unknown;
  /** What else may stand in the series, as a transition in a `TransitionSeries`. */
  others: readonly unknown[];
  /** The sequence that stands on its own, which is often written in its place. */
  plainSequence: unknown;
};

type Tools = { create: CreateElement; clock: Clock };

/** Care for the sequence of a series: a length it takes, and a whole offset. */
export const seriesSequenceCare: ComponentCare = {
  isSound: ({ durationInFrames, offset }) =>
    (durationInFrames === undefined || isSoundLength(durationInFrames)) &&
    (offset === undefined || offset === null || (isFiniteNumber(offset) && offset % 1 === 0)),
  mend: (props, report) => {
    const length = lengthOf('Series.Sequence', props.durationInFrames, report);
    if (length === null) return null;
    return { ...props, durationInFrames: length, offset: Math.round(toNumber(props.offset) ?? 0) };
  },
};

/** Care for a series: every child becomes one of its sequences, and every sequence has a length. */
export function seriesCare(parts: SeriesParts, { create, clock }: Tools): ComponentCare {
  const isOther = (child: unknown) => isElement(child) && parts.others.includes(child.type);
  const isSoundChild = (child: unknown, index: number, all: readonly unknown[]) =>
    isOther(child) ||
    (isElement(child) &&
      child.type === parts.Sequence &&
      isLengthAt(propsOf(child).durationInFrames, index === all.length - 1));
  return {
    isSound: (props, children) =>
      flat(children.length > 0 ? children : [props.children]).every(isSoundChild),
    mend: (props, report) => {
      const children = flat([props.children]);
      const share = lengthOfMissing(children, clock);
      const mended = children.map((child, index) =>
        isSoundChild(child, index, children)
          ? child
          : asSequence(child, index, parts, share, create),
      );
      report('A child of <Series> was no <Series.Sequence> with a length; it is drawn as one.');
      return { ...props, children: mended };
    },
  };
}

function asSequence(
  child: unknown,
  index: number,
  { Sequence, plainSequence }: SeriesParts,
  share: number,
  create: CreateElement,
): unknown {
  const given = isElement(child) ? propsOf(child) : {};
  const length = toNumber(given.durationInFrames);
  const durationInFrames = isPositive(length) ? length : share;
  const key = isElement(child) && child.key !== null ? child.key : `child ${index}`;
  if (isElement(child) && (child.type === Sequence || child.type === plainSequence)) {
    const { from: _from, ...props } = given;
    return create(Sequence, { ...props, key, durationInFrames });
  }
  return create(Sequence, { key, durationInFrames }, child);
}

/** What is left of the video, in equal parts, for children that name no length. */
function lengthOfMissing(children: readonly unknown[], clock: Clock): number {
  const lengths = children.map((child) =>
    isElement(child) ? toNumber(propsOf(child).durationInFrames) : null,
  );
  const missing = lengths.filter((length) => !isPositive(length)).length;
  const known = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  const left = (clock.durationInFrames ?? clock.fps * 5) - known;
  return Math.max(1, Math.floor(left / Math.max(1, missing)));
}

/** Only the last of a series may go on for ever. */
function isLengthAt(length: unknown, last: boolean): boolean {
  return isPositive(length) && (last || length !== Number.POSITIVE_INFINITY);
}

function propsOf({ props }: ElementLike): Props {
  return isRecord(props) ? props : {};
}

/** Children without lists and fragments around them, and without what draws nothing. */
function flat(children: readonly unknown[]): unknown[] {
  return children.flatMap((child) => {
    if (Array.isArray(child)) return flat(child);
    if (isElement(child) && child.type === FRAGMENT) return flat([propsOf(child).children]);
    const drawn = typeof child === 'string' ? child.trim() !== '' : isNode(child);
    return drawn ? [child] : [];
  });
}

function isNode(child: unknown): boolean {
  return child !== undefined && child !== null && typeof child !== 'boolean';
}
