import type { FrameBudget } from '../../frame-budget';
import { callOf, isCall } from '../call';
import { type Clock, watchFrame } from '../clock';
import type { Report } from '../repairs';
import { tolerantColors } from './colors';
import { tolerantEasing } from './easing';
import { easingNamed } from './easing-names';
import { tolerantInterpolate } from './interpolate';
import {
  tolerantHolds,
  tolerantRandom,
  tolerantStaticFile,
  tolerantVideoConfig,
} from './small-calls';
import { tolerantMeasureSpring, tolerantSpring } from './spring';

export type RemotionTools = { clock: Clock; budget: FrameBudget; report: Report };

/** Remotion's functions and hooks, as far as the module has them, each with care for what it throws at. */
export function remotionOverlay(
  remotion: object,
  { clock, budget, report }: RemotionTools,
): Record<string, unknown> {
  const easing: unknown = Reflect.get(remotion, 'Easing');
  const easings = isEasing(easing) ? easing : null;
  const colors = callOf(remotion, 'interpolateColors');
  const tolerantColor = colors && tolerantColors(colors, clock, report);
  const tools = {
    clock,
    report,
    easingNamed: (name: unknown) => easings && easingNamed(easings, name),
    colors,
  };
  const overlay: Record<string, unknown> = tolerantHolds(remotion);
  const put = (name: string, make: (real: (...given: unknown[]) => unknown) => unknown) => {
    const real = callOf(remotion, name);
    if (real) overlay[name] = make(real);
  };
  put('useCurrentFrame', (real) => watchFrame(real, clock, budget, report));
  put('useVideoConfig', (real) => tolerantVideoConfig(real, clock, report));
  put('interpolate', (real) => tolerantInterpolate(real, tools));
  put('interpolateColors', () => tolerantColor);
  put('spring', (real) => tolerantSpring(real, clock, report));
  put('measureSpring', (real) => tolerantMeasureSpring(real, clock, report));
  put('random', (real) => tolerantRandom(real, budget, report));
  put('staticFile', (real) => tolerantStaticFile(real, report));
  if (easings) overlay.Easing = tolerantEasing(easings, report);
  return overlay;
}

function isEasing(value: unknown): value is object {
  return isCall(value) || (typeof value === 'object' && value !== null);
}
