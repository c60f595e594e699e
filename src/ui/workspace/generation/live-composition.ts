import type { CompileError } from '~/core/scene/artifact';
import { clampDuration, DEFAULT_DURATION_IN_FRAMES } from '~/core/scene/format';
import type { Composition, CompositionScene, RunnableArtifact } from '~/core/timeline/composition';
import { withScene } from '~/core/timeline/with-scene';
import { type LiveScene, storedScene } from './live-generation';
import type { Pending } from './pending-scenes';

const NOT_WHOLE: CompileError = {
  kind: 'syntax',
  message: 'This scene is still being written.',
  line: null,
  column: null,
};

/** Draws nothing: the preview starts with it while there is no scene at all. */
const NOTHING: RunnableArtifact = {
  js: 'return function Nothing() { return null; };',
  params: [],
  lineOffset: 2,
};

/** A candidate in the place of a scene; wherever it throws, the stored picture is seen. */
export function liveContent(tsx: string, stored: CompositionScene | null) {
  const content = stored?.content;
  const lastGood =
    content?.kind === 'artifact'
      ? content.artifact
      : content?.kind === 'source'
        ? content.lastGood
        : null;
  return { kind: 'source' as const, tsx, error: NOT_WHOLE, lastGood, live: true };
}

/**
 * The video with what is seen of the scenes that are being written: edits in the place of what
 * they edit, new scenes at the end. The same object while nothing of them can be seen.
 */
export function liveComposition(stored: Composition, pending: readonly Pending[]): Composition {
  let { scenes } = stored;
  for (const { key, scene, candidate } of pending) {
    const old = scenes.find(({ id }) => id === scene.targetId) ?? null;
    const seen =
      storedScene(scene) ??
      (candidate && {
        ...(old ?? newScene(key, scene)),
        revisionId: candidate.revisionId,
        content: liveContent(candidate.tsx, old),
      });
    if (seen) scenes = withScene(scenes, seen, newSceneId(key));
    else if (scenes.length === 0) scenes = [newScene(key, scene)];
  }
  return scenes === stored.scenes ? stored : { ...stored, scenes };
}

/** Of a new scene, in frames: as the reply asks for it, else as its source says so far. */
export function liveDuration({ frames, code }: Pick<LiveScene, 'frames' | 'code'>): number {
  if (frames !== null) return clampDuration(frames);
  const declared = /\bexport\s+const\s+durationInFrames\w*\s*=\s*(\d+)\s*;/.exec(code)?.[1];
  return clampDuration(declared ? Number(declared) : DEFAULT_DURATION_IN_FRAMES);
}

/** Goes by this until it is stored. */
export function newSceneId(key: string): string {
  return `new ${key}`;
}

function newScene(key: string, scene: LiveScene): CompositionScene {
  return {
    id: newSceneId(key),
    revisionId: `nothing of ${key}`,
    name: scene.name,
    durationInFrames: liveDuration(scene),
    content: { kind: 'artifact', artifact: NOTHING },
  };
}
