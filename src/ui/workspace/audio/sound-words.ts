import { heardFrames } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import { seconds } from '../scenes/length';

export const MISSING_WORDS =
  'This sound could not be played here, and the video goes on without it. Reload the page, or remove it and add it again.';

/** When a sound is heard: “0 s to 12.5 s”, or that it never is. */
export function heardWords(track: AudioTrack, totalFrames: number, fps: number): string {
  const heard = heardFrames(track, totalFrames);
  if (heard === 0) return 'starts after the video ends';
  return `${seconds(track.startFrame, fps)} s to ${seconds(track.startFrame + heard, fps)} s`;
}
