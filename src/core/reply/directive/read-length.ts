import { clampDuration } from '../../scene/format';
import {
  storableTransition,
  TRANSITION_KINDS,
  type TransitionKind,
} from '../../timeline/transition';
import type { Directive, SceneNumber } from '../action';
import { type Amount, amountInFrames } from '../amount';
import { everyScene, isSceneNumber, type Sorted } from './sorted';

/** Below this a bare `duration=3` is in seconds, as in a scene's header. */
const SECONDS_BELOW = 30;
/** Below this a bare length of a transition is in seconds: no fade takes four frames, or five seconds. */
const TRANSITION_SECONDS_BELOW = 5;

const LENGTH_KEYS = 'frames durationinframes duration length seconds to end'.split(' ');
const KINDS = new Map<string, TransitionKind>([
  ...TRANSITION_KINDS.map((kind): [string, TransitionKind] => [kind, kind]),
  ['dissolve', 'fade'],
  ['crossfade', 'fade'],
  ['cross-fade', 'fade'],
  ['crossdissolve', 'fade'],
  ['push', 'slide'],
  ['none', 'cut'],
]);

/** `scene=2 frames=90`, `scene 2 to 3 seconds`, `2 90`. */
export function readTrim(sorted: Sorted): Directive[] | null {
  const { named, lengths, numbers, words } = sorted;
  // Leaving out the beginning of a scene is not a length.
  const start = named.get('start') ?? named.get('from');
  if ((start && start.amount?.value !== 0) || named.has('by')) return null;
  const scenes = [...sorted.scenes];
  const keyed = namedLength(named);
  if (words.length > 0 && !(keyed && scenes.length > 0)) return null;
  // Behind `scene=2 frames=90` a number is a remark.
  const rest = keyed && scenes.length > 0 ? [] : numbers.map(({ value }) => value);
  let length = keyed ?? lengths[0] ?? null;
  if (!length) {
    const last = rest.pop() ?? (scenes.length > 1 ? scenes.pop() : undefined);
    if (!last || (scenes.length + rest.length === 0 && last < SECONDS_BELOW)) return null;
    length = { value: last, unit: 'none' };
  }
  const frames = framesOf(length, named.has('frames') ? 0 : SECONDS_BELOW);
  const all: SceneNumber[] = [...scenes, ...rest];
  if (frames === null || !all.every(isSceneNumber)) return null;
  return orInView(all).map((scene) => ({ kind: 'trim', scene, frames: clampDuration(frames) }));
}

/** `scene=2 fade frames=15`, `2 crossfade 15`, `from=1 to=2 type="slide"`. */
export function readTransition(sorted: Sorted): Directive[] | null {
  const { named, lengths, numbers, words } = sorted;
  const keyed = ['kind', 'type', 'style', 'transition', 'effect', 'name'].find((key) =>
    named.has(key),
  );
  const found = words.find(({ text }) => KINDS.has(text));
  const transition = KINDS.get(named.get(keyed ?? '')?.text.toLowerCase() ?? found?.text ?? '');
  if (!transition || words.some(({ text }) => !KINDS.has(text))) return null;
  const into = named.get('to') ?? named.get('into');
  const scenes = [...sorted.scenes];
  if (into?.amount) scenes.push(into.amount.value);
  let length = namedLength(named, ['frames', 'durationinframes', 'duration', 'length', 'seconds']);
  length ??= lengths[0] ?? null;
  const before = numbers.filter(({ place }) => !found || place < found.place);
  const after = numbers.filter((number) => !before.includes(number));
  const last = (length === null || after.length > 1) && after.pop();
  if (last && last.value < TRANSITION_SECONDS_BELOW && before.length + scenes.length === 0) {
    after.push(last);
  } else if (last) length = { value: last.value, unit: 'frames' };
  const all = everyScene({ ...sorted, scenes, numbers: [...before, ...after] });
  if (!all) return null;
  const bare = named.has('frames') ? 0 : TRANSITION_SECONDS_BELOW;
  const asked = length && transition !== 'cut' ? framesOf(length, bare) : null;
  const frames =
    asked === null
      ? null
      : storableTransition({ kind: transition, durationInFrames: asked }).durationInFrames;
  return orInView(all).map((scene) => ({ kind: 'transition', scene, transition, frames }));
}

function orInView(scenes: readonly SceneNumber[]): readonly SceneNumber[] {
  return scenes.length > 0 ? scenes : [null];
}

function namedLength(named: Sorted['named'], keys = LENGTH_KEYS): Amount | null {
  const key = keys.find((one) => named.get(one)?.amount);
  const amount = named.get(key ?? '')?.amount ?? null;
  return amount && key === 'seconds' && amount.unit === 'none'
    ? { ...amount, unit: 'seconds' }
    : amount;
}

function framesOf(length: Amount, secondsBelow: number): number | null {
  const bare = length.value < secondsBelow ? 'seconds' : 'frames';
  return length.value > 0 ? amountInFrames(length, bare) : null;
}
