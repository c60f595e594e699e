import type { CompositionScene, SceneTransition } from './composition';

export type TransitionKind = SceneTransition['kind'];

/** All kinds, in the order in which they are offered. */
export const TRANSITION_KINDS = [
  'cut',
  'fade',
  'slide',
  'wipe',
] as const satisfies TransitionKind[];

/** Length of a transition whose author named none, in seconds: 15 frames at 30 fps. */
const DEFAULT_SECONDS = 0.5;

/** Longest transition that is stored, in frames; what is drawn also depends on the scenes. */
export const MAX_TRANSITION_IN_FRAMES = 300;

type Timed = Pick<CompositionScene, 'durationInFrames' | 'transition'>;

export function defaultTransitionFrames(fps: number): number {
  return Math.round(DEFAULT_SECONDS * fps);
}

/** Whole frames that can be stored: a cut takes none, every other kind at least one. */
export function storableTransition({ kind, durationInFrames }: SceneTransition): SceneTransition {
  if (kind === 'cut') return { kind, durationInFrames: 0 };
  const frames = Number.isFinite(durationInFrames) ? Math.round(durationInFrames) : 1;
  return { kind, durationInFrames: Math.min(MAX_TRANSITION_IN_FRAMES, Math.max(1, frames)) };
}

/**
 * How the scene at `index` comes in, as it is drawn: never longer than the scene before it
 * or half of its own length, in frames. Null for a cut, and for the first scene.
 */
export function transitionInto(scenes: readonly Timed[], index: number): SceneTransition | null {
  const incoming = scenes[index];
  const outgoing = scenes[index - 1];
  if (!incoming?.transition || !outgoing || incoming.transition.kind === 'cut') return null;
  const { kind, durationInFrames } = storableTransition(incoming.transition);
  const half = Math.floor(incoming.durationInFrames / 2);
  const frames = Math.min(durationInFrames, half, outgoing.durationInFrames);
  return frames > 0 ? { kind, durationInFrames: frames } : null;
}

/**
 * How far a transition is at `frame` of the incoming scene, from 0 to 1. Its first frame
 * already moves, and the frame after its last is the scene alone.
 */
export function transitionProgress(frame: number, durationInFrames: number): number {
  return Math.min(1, Math.max(0, (frame + 1) / (durationInFrames + 1)));
}
