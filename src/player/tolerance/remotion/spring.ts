import type { Call } from '../call';
import type { Clock } from '../clock';
import { isRecord } from '../records';
import type { Report } from '../repairs';
import { isNumeric } from './interpolate';
import { isPositive, toNumber } from './numbers';

type Config = { damping?: unknown; mass?: unknown; stiffness?: unknown };

const DEFAULTS = { damping: 10, mass: 1, stiffness: 100 };

/** Frames until a spring is at rest, beyond which measuring it would take a minute or never end. */
const MAX_REST_FRAMES = 4_000;

/** Frames after which every spring that can be measured is at rest. */
const MAX_FRAME = 100_000;

/** `spring` that makes the best of what the real one throws at, hangs on, or answers with NaN. */
export function tolerantSpring(real: Call, clock: Clock, report: Report): Call {
  return (given, ...more) => {
    const asked = isRecord(given) ? given : positional([given, ...more]);
    if (asked === given && !hangs(asked)) {
      try {
        const value = real(given, ...more);
        if (isNumeric(value)) return value;
      } catch {
        // Mended below.
      }
    }
    const { from, to, ...mended } = mend('spring', asked, clock, report);
    try {
      const value = real({ from, to, ...mended });
      return isNumeric(value) ? value : to;
    } catch {
      return to;
    }
  };
}

/** `measureSpring` in frames, likewise. */
export function tolerantMeasureSpring(real: Call, clock: Clock, report: Report): Call {
  return (given, ...more) => {
    if (isRecord(given) && !hangs({ ...given, reverse: true })) {
      try {
        const frames = real(given, ...more);
        if (isNumeric(frames)) return frames;
      } catch {
        // Mended below.
      }
    }
    const { fps, config } = mend('measureSpring', isRecord(given) ? given : {}, clock, report);
    const threshold = isRecord(given) ? toNumber(given.threshold) : null;
    const between = threshold !== null && threshold > 0 && threshold < 1;
    return real({ fps, config, threshold: between ? threshold : undefined });
  };
}

/** `spring(frame, fps, config)`, as other libraries have it. */
function positional([frame, fps, config]: readonly unknown[]): Record<string, unknown> {
  return isRecord(fps) ? { frame, ...fps } : { frame, fps, config };
}

/** A spring that never rests, or not for minutes, keeps the real function counting for as long. */
function hangs({
  frame,
  config,
  durationInFrames,
  reverse,
  fps,
}: Record<string, unknown>): boolean {
  if (typeof frame === 'number' && frame > MAX_FRAME) return true;
  if (!isRecord(config) || (durationInFrames === undefined && !reverse)) return false;
  const { damping = 10, mass = 1, stiffness = 100 }: Config = config;
  if (stiffness === 0) return true;
  if (!isPositive(damping) || !isPositive(mass) || !isPositive(stiffness)) return false;
  return restFrames(damping, mass, stiffness, isPositive(fps) ? fps : 30) > MAX_REST_FRAMES;
}

/** How long the envelope of a damped spring takes to fall below 0.005, in frames. */
function restFrames(damping: number, mass: number, stiffness: number, fps: number): number {
  const decay = damping / (2 * mass);
  const omega = Math.sqrt(stiffness / mass);
  // Remotion draws an overdamped spring as a critically damped one.
  return (fps * Math.log(200)) / Math.min(decay, omega);
}

function mend(name: string, asked: Record<string, unknown>, clock: Clock, report: Report) {
  const fps = toNumber(asked.fps);
  if (!isPositive(fps)) report(`${name} was given no fps; ${clock.fps} counts.`);
  const frame = asked.frame === Number.POSITIVE_INFINITY ? MAX_FRAME : toNumber(asked.frame);
  if (name === 'spring' && frame === null) {
    report('spring was given no frame; the current frame counts.');
  }
  const duration = toNumber(asked.durationInFrames);
  const threshold = toNumber(asked.durationRestThreshold);
  const rest = isPositive(fps) ? fps : clock.fps;
  return {
    fps: rest,
    frame: Math.min(frame ?? clock.frame, MAX_FRAME),
    config: mendConfig(asked.config, rest, name, report),
    from: toNumber(asked.from) ?? 0,
    to: toNumber(asked.to) ?? 1,
    delay: toNumber(asked.delay) ?? 0,
    reverse: Boolean(asked.reverse),
    durationInFrames: isPositive(duration) ? duration : undefined,
    durationRestThreshold: isPositive(threshold) && threshold < 1 ? threshold : undefined,
  };
}

function mendConfig(given: unknown, fps: number, name: string, report: Report) {
  const config: Config & { overshootClamping?: unknown } = isRecord(given) ? given : {};
  const sane = (key: keyof typeof DEFAULTS) => {
    const value = toNumber(config[key]);
    if (isPositive(value)) return value;
    if (config[key] !== undefined)
      report(`The ${key} of a ${name} must be above 0; ${DEFAULTS[key]} counts.`);
    return DEFAULTS[key];
  };
  const spring = { damping: sane('damping'), mass: sane('mass'), stiffness: sane('stiffness') };
  const tooLong = restFrames(spring.damping, spring.mass, spring.stiffness, fps) > MAX_REST_FRAMES;
  if (tooLong)
    report(`A ${name} would swing for minutes; its usual damping, mass and stiffness count.`);
  return {
    ...(tooLong ? DEFAULTS : spring),
    overshootClamping: Boolean(config.overshootClamping),
  };
}
