import type { FrameBudget } from '../frame-budget';
import type { Call } from './call';
import type { Report } from './repairs';

/** What a scene has last heard of its place in time, for calls that were given none. */
export type Clock = { frame: number; fps: number; durationInFrames: number | null };

/** `useCurrentFrame` that also tells the loop budget and the clock which video frame is drawn. */
export function watchFrame(real: Call, clock: Clock, budget: FrameBudget, report: Report): Call {
  return (...given) => {
    let frame: unknown;
    try {
      frame = real(...given);
    } catch {
      report('useCurrentFrame was called outside of a component, where it stays at one frame.');
      return clock.frame;
    }
    budget.atFrame(frame);
    if (typeof frame !== 'number' || Number.isNaN(frame)) return clock.frame;
    clock.frame = frame;
    return frame;
  };
}
