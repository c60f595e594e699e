import type { SceneTrouble } from '../../preview/use-frame-host';
import type { Scene } from '../types';

/** What went wrong while drawing, by revision, as far as this page has seen it. */
export type Troubles = Readonly<Record<string, SceneTrouble>>;

/** Why a scene is not drawn as written, in two or three words, or null when it is. */
export function undrawnLabel(
  scene: Pick<Scene, 'hasArtifact' | 'headRevisionId'>,
  troubles: Troubles,
): string | null {
  if (!scene.hasArtifact) return 'Does not compile';
  const trouble = troubles[scene.headRevisionId];
  if (!trouble) return null;
  return trouble.kind === 'loop-stopped' ? 'Loop stopped' : 'Stops while drawn';
}

/** What an export must be warned of, as a sentence, or null when every scene is drawn as written. */
export function undrawnSentence(
  scenes: readonly Pick<Scene, 'name' | 'hasArtifact' | 'headRevisionId'>[],
  troubles: Troubles,
): string | null {
  const names = scenes
    .filter((scene) => undrawnLabel(scene, troubles) !== null)
    .map(({ name }) => `“${name}”`);
  const last = names.pop();
  if (last === undefined) return null;
  const who = names.length > 0 ? `${names.join(', ')} and ${last} are` : `${last} is`;
  return `${who} not drawn as written. The MP4 shows what the preview shows.`;
}
