import { clampDuration } from '~/core/scene/format';

/**
 * The length nearest to `frames` that a person reads as a round one: 4 s, not 3.97 s.
 * Whole frames, within the bounds of a scene.
 */
export function wholeTenths(frames: number, fps: number): number {
  return clampDuration((Math.round((frames / fps) * 10) / 10) * fps);
}

/**
 * Shares of `total` as large as `lengths` are to one another, all in frames. They end on whole
 * tenths of a second, the last one where the total does: rounded each alone, they would miss it.
 */
export function sharesOf(lengths: readonly number[], total: number, fps: number): number[] {
  const sum = lengths.reduce((frames, length) => frames + length, 0);
  let reached = 0;
  let start = 0;
  return lengths.map((length, index) => {
    reached += length;
    const end = (reached / sum) * total;
    const share = index === lengths.length - 1 ? total - start : wholeTenths(end - start, fps);
    start += share;
    return clampDuration(share);
  });
}
