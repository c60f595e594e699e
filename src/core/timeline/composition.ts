import type { CompileError } from '../scene/artifact';
import { fontsNamed } from '../scene/font-asset';

/** A body that passed the gate, ready for `new Function(...params, js)`. */
export type RunnableArtifact = {
  js: string;
  params: readonly string[];
  lineOffset: number;
  /** Modules beyond the runtime's own that the body asks for, by specifier; absent means none. */
  capabilities?: readonly string[];
};

/**
 * What a surface has to draw a scene from. `source` is a revision without an
 * artifact: the frame compiles it in the browser, else shows `lastGood`, else the error card.
 */
export type SceneContent =
  | {
      kind: 'artifact';
      artifact: RunnableArtifact;
      /** Of a scene that is still being written: drawn where it throws, without a word; null is nothing. */
      standIn?: RunnableArtifact | null;
    }
  | {
      kind: 'source';
      tsx: string;
      error: CompileError;
      lastGood: RunnableArtifact | null;
      /** Still being written: `lastGood` stands in for it wherever it throws. */
      live?: boolean;
    }
  /** A page stopped it because it kept the frame busy; no server sends it. */
  | { kind: 'frozen' };

export type CompositionScene = {
  id: string;
  /** Changes when the head revision does; a hot swap compares it. */
  revisionId: string;
  name: string;
  durationInFrames: number;
  /** How it takes over from the scene before it; absent means a cut. */
  transition?: SceneTransition;
  content: SceneContent;
};

/**
 * How a scene comes in: during its own first frames, over the last picture of the scene
 * before it. The video is as long as its scenes, whatever their transitions.
 */
export type SceneTransition = {
  kind: 'cut' | 'fade' | 'slide' | 'wipe';
  durationInFrames: number;
};

/** One sound of the composition. Frames count from the start of the video. */
export type AudioTrack = {
  id: string;
  name: string;
  /** Where a surface gets the file: an address of this installation, never a foreign one. */
  url: string;
  /** First video frame in which it is heard. */
  startFrame: number;
  /** How much of its own beginning is left out, in frames. */
  offsetFrames: number;
  /** From 0 to 1. */
  volume: number;
  fadeInFrames: number;
  fadeOutFrames: number;
  /** Length of the whole file, in frames, rounded up. */
  durationInFrames: number;
};

/** An image of the project, which scenes show as `asset:<id>`. */
export type ImageAsset = {
  id: string;
  /** Where a surface gets the file: an address of this installation, never a foreign one. */
  url: string;
};

/** A typeface that a person brought; scenes name its family as they name a bundled one. */
export type FontAsset = {
  id: string;
  family: string;
  /** As CSS has it: `400`, or `100 900` for a variable font. */
  weight: string;
  style: 'normal' | 'italic';
  /** Where a surface gets the file: an address of this installation, never a foreign one. */
  url: string;
};

/** The whole video, as preview, share page and renderer take it. JSON only. */
export type Composition = {
  title: string;
  width: number;
  height: number;
  fps: number;
  scenes: CompositionScene[];
  /** Sound under the whole video; absent means none. */
  audio?: AudioTrack[];
  /** Images that its scenes may name; absent means none. */
  images?: ImageAsset[];
  /** Typefaces that its scenes may name; absent means none. */
  fonts?: FontAsset[];
};

/**
 * Equal for two compositions that make the same video: same format, the same revisions for as
 * long with the same transitions, the same sound, and the same typefaces as far as they are named.
 * Titles and names are not in it.
 */
export function pictureKey(composition: Composition): string {
  const { width, height, fps, scenes, audio = [], fonts = [] } = composition;
  const drawn = scenes.map(({ revisionId, durationInFrames, transition, content }, index) => {
    const isCut = index === 0 || !transition || transition.kind === 'cut';
    const way = isCut ? '' : `${transition.kind}${transition.durationInFrames}`;
    return `${revisionId}+${durationInFrames}${way}${content.kind === 'source' ? '?' : ''}`;
  });
  const heard = audio.map(
    ({ url, startFrame, offsetFrames, volume, fadeInFrames, fadeOutFrames }) =>
      [url, startFrame, offsetFrames, volume, fadeInFrames, fadeOutFrames].join('+'),
  );
  const set = fontsNamed(fonts, scenes.flatMap(sceneCodes)).map(({ url }) => url);
  return [`${width}x${height}@${fps}`, ...drawn, ...heard, ...set].join(' ');
}

/** What may be run of a scene, and what it is compiled from where nothing was stored. */
export function sceneCodes({ content }: CompositionScene): string[] {
  switch (content.kind) {
    case 'artifact':
      return [content.artifact.js, content.standIn?.js ?? ''];
    case 'source':
      return [content.tsx, content.lastGood?.js ?? ''];
    case 'frozen':
      return [];
  }
}
