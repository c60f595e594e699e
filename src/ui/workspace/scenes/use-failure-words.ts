import type { CompileError } from '~/core/scene/artifact';
import { useWorkspace } from '../state/workspace-context';
import { failureWords } from './compile-words';

/** `failureWords` for a version of one of the open project's scenes. */
export function useFailureWords(sceneId: string, error: CompileError | null): string | null {
  const { project } = useWorkspace();
  if (!error) return null;
  const scene = project.scenes.find(({ id }) => id === sceneId);
  const content = project.composition.scenes.find(({ id }) => id === sceneId)?.content;
  const lastGood = content?.kind === 'source' && content.lastGood !== null;
  return failureWords(error, scene ? { error: scene.error, lastGood } : null);
}
