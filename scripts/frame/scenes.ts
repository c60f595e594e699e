import { SCENE_PARAMS } from '~/core/scene/artifact';
import type { Composition, CompositionScene, SceneContent } from '~/core/timeline/composition';

/** An artifact body as the compiler leaves it: everything through the scope, nothing imported. */
export const body = (js: string): SceneContent => ({
  kind: 'artifact',
  artifact: { js, params: SCENE_PARAMS, lineOffset: 2 },
});

/** A scene that fills the picture with one colour. */
export const plain = (colour: string): SceneContent =>
  body(`const { AbsoluteFill } = window.Remotion;
function Plain() {
  return window.React.createElement(AbsoluteFill, { style: { background: '${colour}' } });
}
return Plain;`);

/** A scene that runs `code` at the start of each draw, then fills the picture. */
export const doing = (code: string, colour = 'rgb(0, 128, 0)'): SceneContent =>
  body(`const { AbsoluteFill, useCurrentFrame } = window.Remotion;
function Doing() {
  const frame = useCurrentFrame();
  ${code}
  return window.React.createElement(AbsoluteFill, { style: { background: '${colour}' } });
}
return Doing;`);

/** A revision that the server could not compile. */
export const uncompiled = (
  tsx: string,
  lastGood: Extract<SceneContent, { kind: 'source' }>['lastGood'] = null,
): SceneContent => ({
  kind: 'source',
  tsx,
  error: { kind: 'syntax', message: 'The scene does not parse.', line: 1, column: 1 },
  lastGood,
});

let count = 0;

/** A scene of 30 frames; every call is a new revision. */
export function scene(id: string, content: SceneContent): CompositionScene {
  count += 1;
  return { id, revisionId: `${id}-${count}`, name: `Scene ${id}`, durationInFrames: 30, content };
}

export function composition(...scenes: CompositionScene[]): Composition {
  return { title: 'A video', width: 1280, height: 720, fps: 30, scenes };
}
