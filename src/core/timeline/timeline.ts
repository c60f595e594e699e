type Timed = { durationInFrames: number };

/** Length of all scenes in a row, in frames. */
export function totalFrames(scenes: readonly Timed[]): number {
  return scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0);
}

/** First frame number of the scene at `index`, counted from the start of the composition. */
export function startFrame(scenes: readonly Timed[], index: number): number {
  return totalFrames(scenes.slice(0, index));
}

/** Index of the scene that shows `frame`; the last scene for frames past the end, -1 without scenes. */
export function sceneIndexAt(scenes: readonly Timed[], frame: number): number {
  let end = 0;
  for (let index = 0; index < scenes.length; index++) {
    end += scenes[index]?.durationInFrames ?? 0;
    if (frame < end) return index;
  }
  return scenes.length - 1;
}

/** `ss.ff/ss.ff`-style time code part: seconds and frames, two digits each. */
export function timecode(frame: number, fps: number): string {
  const seconds = Math.floor(frame / fps);
  const rest = Math.floor(frame - seconds * fps);
  return `${String(seconds).padStart(2, '0')}.${String(rest).padStart(2, '0')}`;
}
