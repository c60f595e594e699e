import { messageOf } from '~/core/errors';
import type { CompileError, CompileResult } from '~/core/scene/artifact';
import type { CompositionScene, SceneContent } from '~/core/timeline/composition';
import { capSentence } from '../messages/cap-sentence';
import type { ToHost } from '../messages/to-host';

type Compile = (tsx: string) => CompileResult;
type Source = Extract<SceneContent, { kind: 'source' }>;
type Outcome = Extract<ToHost, { type: 'scene-compiled' | 'scene-fallback' }>;

/** A scene as it can be drawn, and what there is to tell the page about it. */
export type Resolved = { scene: CompositionScene; outcome: Outcome | null };

/**
 * Gives every scene something to run: one without a stored artifact is compiled here.
 * When that fails too it stays a `source`, which the composition draws as the last
 * revision that ran, or as the fallback card.
 *
 * @param getCompiler asked only when a scene has no artifact; may reject.
 */
export async function resolveScenes(
  scenes: readonly CompositionScene[],
  getCompiler: () => Promise<Compile>,
): Promise<Resolved[]> {
  if (scenes.every(({ content }) => content.kind !== 'source')) {
    return scenes.map((scene) => ({ scene, outcome: null }));
  }
  const compiler = await getCompiler().catch(messageOf);
  return scenes.map((scene) =>
    scene.content.kind === 'source'
      ? resolveSource(scene, scene.content, compiler)
      : { scene, outcome: null },
  );
}

function resolveSource(
  scene: CompositionScene,
  source: Source,
  compiler: Compile | string,
): Resolved {
  const ids = { sceneId: scene.id, revisionId: scene.revisionId };
  const result = typeof compiler === 'string' ? null : compiler(source.tsx);
  if (result?.js) {
    const { js, params, lineOffset, capabilities } = result;
    return {
      scene: {
        ...scene,
        content: {
          kind: 'artifact',
          artifact: { js, params, lineOffset, capabilities },
          ...(source.live ? { standIn: source.lastGood } : {}),
        },
      },
      outcome: { type: 'scene-compiled', ...ids },
    };
  }
  const error: CompileError = result?.error ?? source.error;
  const shown = source.lastGood ? 'last-good' : 'card';
  return {
    scene: { ...scene, content: { ...source, error } },
    outcome: {
      type: 'scene-fallback',
      ...ids,
      shown,
      message: capSentence(error.message),
      line: error.line,
    },
  };
}
