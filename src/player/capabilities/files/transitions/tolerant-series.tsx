import { linearTiming, TransitionSeries, type TransitionTiming } from '@remotion/transitions';
import { fade } from '@remotion/transitions/fade';
import {
  Children,
  cloneElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useVideoConfig } from 'remotion';

/** Half a second at 30 fps: how long a transition is that does not say it. */
const USUAL_LENGTH = 15;

type Props = Record<string, unknown>;

/** `linearTiming` that has a length, whatever it is given. */
export function tolerantLinearTiming(options: Props = {}): TransitionTiming {
  const { durationInFrames: length } = options;
  const isLength = typeof length === 'number' && length > 0 && Number.isFinite(length);
  return linearTiming({ ...options, durationInFrames: isLength ? length : USUAL_LENGTH });
}

function Tolerant({ children, ...rest }: { children?: ReactNode }) {
  const { fps } = useVideoConfig();
  return <TransitionSeries {...rest}>{mended(flat(children), fps)}</TransitionSeries>;
}

/**
 * `TransitionSeries` for what it would throw at: a transition that is longer than a sequence
 * beside it is shortened, of several in a row the last one counts, and one without a timing or
 * a presentation fades. It has the parts of the real one, by which children are known.
 */
export const tolerantSeries = Object.assign(Tolerant, {
  Sequence: TransitionSeries.Sequence,
  Transition: TransitionSeries.Transition,
  Overlay: TransitionSeries.Overlay,
});

function mended(children: readonly ReactNode[], fps: number): ReactNode[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    if (!isTransition(child)) return [child];
    if (isTransition(next)) return [];
    const before = children.slice(0, index).findLast((one) => !isTransition(one));
    const longest = Math.min(lengthOf(before), lengthOf(next));
    const { timing, presentation } = child.props;
    return [
      cloneElement(child, {
        timing: fitting(timing, longest, fps),
        presentation: presentation === undefined || isDrawn(presentation) ? presentation : fade(),
      }),
    ];
  });
}

function flat(children: ReactNode): ReactNode[] {
  return Children.toArray(children).flatMap((child) =>
    isValidElement<{ children?: ReactNode }>(child) && child.type === Fragment
      ? flat(child.props.children)
      : [child],
  );
}

/** A timing that is as long as its neighbours allow, in frames. */
function fitting(timing: unknown, longest: number, fps: number): TransitionTiming {
  const own = isTiming(timing) ? timing : tolerantLinearTiming();
  const length = own.getDurationInFrames({ fps });
  if (length <= longest) return own;
  return {
    getDurationInFrames: () => longest,
    getProgress: ({ frame }) => own.getProgress({ frame: (frame / longest) * length, fps }),
  };
}

function lengthOf(sequence: ReactNode): number {
  const length = isElement(sequence) ? sequence.props.durationInFrames : undefined;
  return typeof length === 'number' ? length : Number.POSITIVE_INFINITY;
}

function isElement(node: ReactNode): node is ReactElement<Props> {
  return isValidElement<Props>(node);
}

function isTransition(node: ReactNode): node is ReactElement<Props> {
  return isElement(node) && node.type === TransitionSeries.Transition;
}

function isTiming(value: unknown): value is TransitionTiming {
  return typeof value === 'object' && value !== null && 'getDurationInFrames' in value;
}

/** `fade` that was not called is a function; a presentation has a component. */
function isDrawn(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'component' in value;
}
