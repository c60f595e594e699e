import { MAX_DURATION_IN_FRAMES, MIN_DURATION_IN_FRAMES } from '~/core/scene/format';

export type ParsedLength = { frames: number } | { problem: string };

/**
 * Reads what a person typed as a length in seconds (`3`, `2.5`, `2,5 s`) into whole frames.
 */
export function parseLength(text: string, fps: number): ParsedLength {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(?:s|sec|seconds?)?\s*$/i.exec(text);
  if (!match?.[1]) return { problem: 'Write the length in seconds, for example 2.5.' };
  const frames = Math.round(Number(match[1].replace(',', '.')) * fps);
  if (frames < MIN_DURATION_IN_FRAMES) {
    return { problem: `The shortest scene is ${seconds(MIN_DURATION_IN_FRAMES, fps)} seconds.` };
  }
  if (frames > MAX_DURATION_IN_FRAMES) {
    return { problem: `The longest scene is ${seconds(MAX_DURATION_IN_FRAMES, fps)} seconds.` };
  }
  return { frames };
}

/** Seconds of `frames` with at most two decimals and no trailing zeros: 75 at 30 fps is `2.5`. */
export function seconds(frames: number, fps: number): string {
  return String(Math.round((frames / fps) * 100) / 100);
}
