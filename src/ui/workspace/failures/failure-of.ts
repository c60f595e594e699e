import type { SceneTrouble } from '../../preview/use-frame-host';

export type Failure = { message: string; line: number | null; frame: number | null };

const HANGS = 'It keeps the preview busy and stops answering.';

/**
 * What a trouble is as a failure of the version that was drawn; null for one that is drawn
 * all the same, and for one that does not compile, which the server knows already.
 */
export function failureOf(trouble: SceneTrouble): Failure | null {
  switch (trouble.kind) {
    case 'scene-stopped': {
      if (trouble.shown !== null) return null;
      const { message, line, frame } = trouble;
      return { message, line: wholeFrom(line, 1), frame: wholeFrom(frame, 0) };
    }
    case 'scene-frozen':
      return { message: HANGS, line: null, frame: null };
    case 'loop-stopped':
      return null;
  }
}

/** Numbers come from a stranger's scene. */
function wholeFrom(value: number | null | undefined, least: number): number | null {
  return Number.isInteger(value) && value !== null && value !== undefined && value >= least
    ? value
    : null;
}
