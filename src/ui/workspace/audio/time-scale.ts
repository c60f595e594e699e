/** Where one clip stands: its frames, and its pixels from the left edge of the lane. */
export type Segment = { start: number; length: number; left: number; width: number };

/** Pixels of a frame: clips need not be as wide as they are long, but each is even in itself. */
export function pixelsAt(segments: readonly Segment[], frame: number): number {
  const segment = segments.find(({ start, length }) => frame < start + length) ?? segments.at(-1);
  if (!segment) return 0;
  const share = (frame - segment.start) / segment.length;
  return segment.left + Math.min(1, Math.max(0, share)) * segment.width;
}

/** The whole frame at some pixels; within the video. */
export function frameAt(segments: readonly Segment[], pixels: number): number {
  const segment = segments.find(({ left, width }) => pixels < left + width) ?? segments.at(-1);
  if (!segment) return 0;
  const share = (pixels - segment.left) / segment.width;
  return Math.round(segment.start + Math.min(1, Math.max(0, share)) * segment.length);
}
