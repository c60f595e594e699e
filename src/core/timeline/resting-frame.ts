/** The frame that stands for a scene: many begin and end empty, their middle shows what they are. */
export function restingFrame(start: number, durationInFrames: number): number {
  return start + Math.floor(durationInFrames / 2);
}
