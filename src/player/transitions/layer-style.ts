import type { CSSProperties } from 'react';
import type { SceneTransition } from '~/core/timeline/composition';
import { transitionProgress } from '~/core/timeline/transition';

/**
 * A scene's picture is opaque and a world of its own: what is black behind it stays black
 * while another picture is held below, and its z-indexes and overhangs stay inside.
 */
const LAYER: CSSProperties = { background: '#000', isolation: 'isolate', overflow: 'hidden' };

/** Slow at both ends; the cubic of https://easings.net/#easeInOutCubic. */
function easeInOut(x: number): number {
  return x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2;
}

/** How a scene's layer looks at `frame` of the scene, so that the same frame is always the same picture. */
export function layerStyle(transition: SceneTransition | null, frame: number): CSSProperties {
  if (!transition || frame >= transition.durationInFrames) return LAYER;
  const progress = transitionProgress(frame, transition.durationInFrames);
  const rest = `${((1 - easeInOut(progress)) * 100).toFixed(3)}%`;
  switch (transition.kind) {
    case 'fade':
      return { ...LAYER, opacity: progress };
    case 'slide':
      return { ...LAYER, transform: `translateX(${rest})` };
    case 'wipe':
      return { ...LAYER, clipPath: `inset(0 ${rest} 0 0)` };
    case 'cut':
      return LAYER;
  }
}
