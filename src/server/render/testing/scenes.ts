import { SCENE_PARAMS } from '~/core/scene/artifact';
import type { Composition, CompositionScene } from '~/core/timeline/composition';

/** A scene from the body of an artifact, which ends in `return <Component>;`. */
export function sceneOf(name: string, js: string, durationInFrames = 10): CompositionScene {
  return {
    id: name,
    revisionId: `${name}-1`,
    name,
    durationInFrames,
    content: { kind: 'artifact', artifact: { js, params: SCENE_PARAMS, lineOffset: 2 } },
  };
}

/** A scene that fills the picture with one colour. */
export function colourScene(name: string, colour: string, durationInFrames = 10): CompositionScene {
  const js = `const { AbsoluteFill } = window.Remotion;
function Colour() { return __fw.h(AbsoluteFill, { style: { background: '${colour}' } }); }
return Colour;`;
  return sceneOf(name, js, durationInFrames);
}

export function compositionOf(...scenes: CompositionScene[]): Composition {
  return { title: 'Test', width: 640, height: 360, fps: 30, scenes };
}
