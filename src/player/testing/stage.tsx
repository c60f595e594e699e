import { Thumbnail } from '@remotion/player';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The composition that corpus scenes are drawn in: 5 s at 30 fps. */
const STAGE = {
  durationInFrames: 150,
  fps: 30,
  compositionWidth: 1920,
  compositionHeight: 1080,
} as const;

/** The frames at which a scene has to draw: first, early, in the middle, last. */
export const FRAMES = [0, 12, 45, STAGE.durationInFrames - 1] as const;

/**
 * Markup of one frame, with the real Remotion around it.
 * @throws whatever the component throws
 */
export function drawFrame(component: ComponentType, frame: number): string {
  return renderToStaticMarkup(
    <Thumbnail component={component} frameToDisplay={frame} noSuspense {...STAGE} />,
  );
}
