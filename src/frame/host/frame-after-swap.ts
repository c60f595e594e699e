import type { Composition } from '~/core/timeline/composition';
import { sceneIndexAt, startFrame, totalFrames } from '~/core/timeline/timeline';

/**
 * Where the playhead stands after `next` replaces `current`: at the same place of the
 * same scene if it is still there, else at the same frame number, never past the end.
 */
export function frameAfterSwap(current: Composition, next: Composition, frame: number): number {
  const last = Math.max(0, totalFrames(next.scenes) - 1);
  const index = sceneIndexAt(current.scenes, frame);
  const shown = current.scenes[index];
  const place = next.scenes.findIndex((scene) => scene.id === shown?.id);
  const kept = next.scenes[place];
  if (!kept) return Math.min(frame, last);
  const offset = Math.min(frame - startFrame(current.scenes, index), kept.durationInFrames - 1);
  return Math.min(startFrame(next.scenes, place) + Math.max(0, offset), last);
}

/** Equal for two compositions that draw the same: revisions are immutable. */
export function compositionKey(composition: Composition): string {
  const { width, height, fps, scenes, audio, images, fonts } = composition;
  return JSON.stringify([
    [width, height, fps],
    scenes.map((scene) => [
      scene.id,
      scene.revisionId,
      scene.name,
      scene.durationInFrames,
      scene.content.kind,
      scene.transition,
    ]),
    audio,
    images,
    fonts,
  ]);
}
