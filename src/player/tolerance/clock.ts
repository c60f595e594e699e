import type { FrameBudget } from '../frame-budget';
import { type Call, callOf } from './call';

/** What a scene has last heard of its place in time, for calls that were given none. */
export type Clock = { frame: number; fps: number };

/** `useCurrentFrame` that also tells the loop budget and the clock which video frame is drawn. */
export function watchFrame(
  module: object,
  clock: Clock,
  budget: FrameBudget,
): Record<string, Call> {
  const useCurrentFrame = callOf(module, 'useCurrentFrame');
  if (!useCurrentFrame) return {};
  return {
    useCurrentFrame: (...given) => {
      const frame = useCurrentFrame(...given);
      budget.atFrame(frame);
      if (typeof frame === 'number') clock.frame = frame;
      return frame;
    },
  };
}
