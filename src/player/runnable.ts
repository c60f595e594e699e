import type { RunnableArtifact, SceneContent } from '~/core/timeline/composition';

/** What of a scene can run: its artifact, else the last one that ran, else nothing. */
export function runnable(content: SceneContent): RunnableArtifact | null {
  if (content.kind === 'artifact') return content.artifact;
  return content.kind === 'source' ? content.lastGood : null;
}
