import type { SceneTransition } from '~/core/timeline/composition';
import type { TransitionKind } from '~/core/timeline/transition';
import { seconds } from './length';

export const KIND_WORDS: Record<TransitionKind, string> = {
  cut: 'Cut',
  fade: 'Fade',
  slide: 'Slide',
  wipe: 'Wipe',
};

/** Lengths that are offered, in seconds. */
const OFFERED = [0.3, 0.5, 1];

/** Lengths to choose from, in frames: the usual ones, and one that was set otherwise. */
export function offeredFrames(fps: number, current: number | null): number[] {
  const usual = OFFERED.map((length) => Math.round(length * fps));
  const all = current === null || usual.includes(current) ? usual : [...usual, current];
  return all.sort((one, other) => one - other);
}

/** “Fade, 0.5 s”, or “Cut”. */
export function transitionWords(transition: SceneTransition | null, fps: number): string {
  if (!transition) return KIND_WORDS.cut;
  return `${KIND_WORDS[transition.kind]}, ${seconds(transition.durationInFrames, fps)} s`;
}
