/** What a Lottie file says of itself: lengths in frames of its own rate, sizes in pixels. */
export type LottieMetadata = {
  durationInSeconds: number;
  durationInFrames: number;
  fps: number;
  width: number;
  height: number;
};

/**
 * Reads the head of a Lottie file: `fr` frames per second, from frame `ip` to frame `op`, in a
 * picture of `w` × `h` (https://lottiefiles.github.io/lottie-docs/composition). Null for
 * anything that is none.
 */
export function getLottieMetadata(animationData: unknown): LottieMetadata | null {
  if (typeof animationData !== 'object' || animationData === null) return null;
  const number = (key: string): number => {
    const value: unknown = Reflect.get(animationData, key);
    return typeof value === 'number' ? value : Number.NaN;
  };
  const [fps, width, height] = [number('fr'), number('w'), number('h')];
  const frames = number('op') - (number('ip') || 0);
  if (![fps, width, height, frames].every((value) => value > 0)) return null;
  return {
    durationInSeconds: frames / fps,
    durationInFrames: Math.floor(frames),
    fps,
    width,
    height,
  };
}

export type LottiePlayback = { loop: boolean; direction: string; playbackRate: number };

/**
 * The frame of an animation, in its own rate and from its own beginning, `seconds` after the
 * start. Without `loop` it rests on its last frame.
 */
export function lottieFrame(
  { durationInFrames: length, fps }: LottieMetadata,
  seconds: number,
  { loop, direction, playbackRate }: LottiePlayback,
): number {
  const at = Math.max(0, seconds * fps * playbackRate);
  const forward = loop ? at % length : Math.min(at, length - 1);
  return direction === 'backward' ? Math.max(0, length - 1 - forward) : forward;
}
