import type { CompileError } from '../scene/artifact';

/** A body that passed the gate, ready for `new Function(...params, js)`. */
export type RunnableArtifact = { js: string; params: readonly string[]; lineOffset: number };

/**
 * What a surface has to draw a scene from. `source` is a revision without an
 * artifact: the frame compiles it in the browser, else shows `lastGood`, else the error card.
 */
export type SceneContent =
  | { kind: 'artifact'; artifact: RunnableArtifact }
  | { kind: 'source'; tsx: string; error: CompileError; lastGood: RunnableArtifact | null };

export type CompositionScene = {
  id: string;
  /** Changes when the head revision does; a hot swap compares it. */
  revisionId: string;
  name: string;
  durationInFrames: number;
  content: SceneContent;
};

/** The whole video, as preview, share page and renderer take it. JSON only. */
export type Composition = {
  title: string;
  width: number;
  height: number;
  fps: number;
  scenes: CompositionScene[];
};

/**
 * Equal for two compositions that draw the same video: same format, and the same
 * revisions for as long. Titles and names are not in the picture.
 */
export function pictureKey({ width, height, fps, scenes }: Composition): string {
  const drawn = scenes.map(
    ({ revisionId, durationInFrames }) => `${revisionId}+${durationInFrames}`,
  );
  return [`${width}x${height}@${fps}`, ...drawn].join(' ');
}
