/** Frames per second of a project unless it says otherwise. */
export const DEFAULT_FPS = 30;

/** Length of a scene whose author named none, in frames. */
export const DEFAULT_DURATION_IN_FRAMES = 150;

/** Bounds of one scene's length, in frames: a tenth of a second to ten minutes at 30 fps. */
export const MIN_DURATION_IN_FRAMES = 3;
export const MAX_DURATION_IN_FRAMES = 18_000;

export const FORMATS = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
  '1:1': { width: 1080, height: 1080 },
} as const;

export type FormatName = keyof typeof FORMATS;

/** Pixels of a project's picture. */
export type Size = { width: number; height: number };

/** The name of a size, or `width×height` for one that has no name. */
export function formatLabel({ width, height }: Size): string {
  for (const [name, size] of Object.entries(FORMATS)) {
    if (size.width === width && size.height === height) return name;
  }
  return `${width}×${height}`;
}

/** Rounds to whole frames and keeps within the bounds of a scene. */
export function clampDuration(frames: number): number {
  if (!Number.isFinite(frames)) return DEFAULT_DURATION_IN_FRAMES;
  return Math.min(MAX_DURATION_IN_FRAMES, Math.max(MIN_DURATION_IN_FRAMES, Math.round(frames)));
}

/** Larger steps would make a picture jump while its room is resized, in pixels. */
const MAX_STEP = 32;

/**
 * Step of widths, in pixels, at which both sides have whole and even numbers of them; null where
 * there is none of use. Even, since the player moves its stage by half of what it makes it smaller:
 * half a pixel is a dark line along an edge.
 */
export function wholePixels({ width, height }: Size): number | null {
  const divisor = greatestDivisor(width, height);
  const [column, row] = [width / divisor, height / divisor];
  const step = column % 2 === 0 && row % 2 === 0 ? column : 2 * column;
  return step <= MAX_STEP ? step : null;
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}
