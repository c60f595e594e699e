import { createHash } from 'node:crypto';
import { fontsNamed } from '~/core/scene/font-asset';
import { assetsNamed } from '~/core/scene/image-asset';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import { restingFrame } from '~/core/timeline/resting-frame';
import { startFrame } from '~/core/timeline/timeline';

/** The picture that stands for one scene of a video. */
export type SceneStill = {
  revisionId: string;
  /** Number of the video frame, from the start of the video. */
  frame: number;
  /** SHA-256 of all that is drawn in it. */
  drawnHash: string;
};

/** One for each scene that has something to run, in the order of the video. */
export function sceneStills(composition: Composition): SceneStill[] {
  return composition.scenes.flatMap((scene, index) => {
    if (scene.content.kind === 'frozen') return [];
    const frame = restingFrame(startFrame(composition.scenes, index), scene.durationInFrames);
    return [{ revisionId: scene.revisionId, frame, drawnHash: hashOf(scene, composition) }];
  });
}

function hashOf(
  { content, durationInFrames }: CompositionScene,
  { width, height, fps, images = [], fonts = [] }: Composition,
): string {
  const text = JSON.stringify(content);
  const named = new Set(assetsNamed(text));
  const shown = images.filter(({ id }) => named.has(id)).map(({ url }) => url);
  const set = fontsNamed(fonts, [text]).map(({ url }) => url);
  const drawn = JSON.stringify([width, height, fps, durationInFrames, text, [...shown, ...set]]);
  return createHash('sha256').update(drawn).digest('hex');
}
