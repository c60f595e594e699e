import type { FrameBudget } from '../../frame-budget';
import { type Call, callOf } from '../call';
import type { Clock } from '../clock';
import { isRecord } from '../records';
import type { Report } from '../repairs';

/** `random` without a seed: another number at each call, and the same ones at every drawing of a frame. */
export function tolerantRandom(
  real: Call,
  budget: Pick<FrameBudget, 'onRenewed' | 'renewLater'>,
  report: Report,
): Call {
  let unseeded = 0;
  budget.onRenewed(() => {
    unseeded = 0;
  });
  return (...given) => {
    try {
      return real(...given);
    } catch {
      const [seed] = given;
      if (typeof seed === 'string' || typeof seed === 'number') {
        report('random takes a seed and nothing else.');
        return real(seed);
      }
      if (seed !== undefined) return real(JSON.stringify(seed) ?? String(seed));
      report('random was given no seed; its numbers stay the same from frame to frame.');
      unseeded += 1;
      budget.renewLater();
      return real(`unseeded ${unseeded}`);
    }
  };
}

/** `staticFile` for any path: no surface has such a file, so only its name is kept. */
export function tolerantStaticFile(real: Call, report: Report): Call {
  return (...given) => {
    try {
      return real(...given);
    } catch {
      const [path] = given;
      if (typeof path !== 'string') {
        report('staticFile was given no path.');
        return '';
      }
      if (/^https?:/.test(path)) return path;
      return real(path.split(/[/\\]/).findLast((part) => part !== '') ?? 'file');
    }
  };
}

const BIG_PICTURE = { width: 1920, height: 1080, durationInFrames: 150 };

/** `useVideoConfig` that is never short of a member, nor throws outside of a component. */
export function tolerantVideoConfig(real: Call, clock: Clock, report: Report): Call {
  const usual = () => ({
    ...BIG_PICTURE,
    fps: clock.fps,
    id: 'scene',
    defaultProps: {},
    props: {},
  });
  const copies = new WeakMap<object, object>();
  // All scenes share the real one, and its props are the whole video.
  const copyOf = (config: object) => {
    const known = copies.get(config);
    if (known) return known;
    const copy = { ...config, defaultProps: {}, props: {} };
    copies.set(config, copy);
    return copy;
  };
  return (...given) => {
    let config: unknown;
    try {
      config = real(...given);
    } catch {
      report('useVideoConfig was called outside of a component; the usual size and rate count.');
      return usual();
    }
    if (!isRecord(config)) return usual();
    if (isRate(config.fps)) clock.fps = config.fps;
    if (isRate(config.durationInFrames)) clock.durationInFrames = config.durationInFrames;
    const { fps, width, height, durationInFrames } = config;
    if ([fps, width, height, durationInFrames].every(isRate)) return copyOf(config);
    const there = Object.entries(config).filter(([, value]) => value !== undefined);
    return { ...usual(), ...Object.fromEntries(there), defaultProps: {}, props: {} };
  };
}

function isRate(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}

/** `delayRender` and `continueRender` with whatever they are given. */
export function tolerantHolds(module: object): Record<string, Call> {
  const holds: Record<string, Call> = {};
  const delayRender = callOf(module, 'delayRender');
  if (delayRender) {
    holds.delayRender = (label, ...rest) =>
      delayRender(
        label === undefined || typeof label === 'string' ? label : String(label),
        ...rest,
      );
  }
  const continueRender = callOf(module, 'continueRender');
  if (continueRender) {
    holds.continueRender = (handle, ...rest) =>
      typeof handle === 'number' ? continueRender(handle, ...rest) : undefined;
  }
  return holds;
}
