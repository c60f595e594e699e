import type { SceneTrouble } from '../../preview/use-frame-host';
import type { Scene } from '../types';

/** What went wrong while drawing, by revision, as far as this page has seen it. */
export type Troubles = Readonly<Record<string, SceneTrouble>>;

const LABELS: Record<SceneTrouble['kind'], string> = {
  'loop-stopped': 'Loop stopped',
  'scene-stopped': 'Stops while drawn',
  'scene-frozen': 'Stopped answering',
};

/** Why a scene is not drawn as written, in two or three words, or null when it is. */
export function undrawnLabel(
  scene: Pick<Scene, 'hasArtifact' | 'headRevisionId'>,
  troubles: Troubles,
): string | null {
  if (!scene.hasArtifact) return 'Does not compile';
  const trouble = troubles[scene.headRevisionId];
  if (!trouble) return null;
  return LABELS[trouble.kind];
}

/** What an export must be warned of, as a sentence, or null when every scene is drawn as written. */
export function undrawnSentence(
  scenes: readonly Pick<Scene, 'name' | 'hasArtifact' | 'headRevisionId'>[],
  troubles: Troubles,
): string | null {
  const undrawn = scenes.filter((scene) => undrawnLabel(scene, troubles) !== null);
  const hangs = ({ headRevisionId }: { headRevisionId: string }) =>
    troubles[headRevisionId]?.kind === 'scene-frozen';
  const hanging = listed(undrawn.filter(hangs));
  const others = listed(undrawn.filter((scene) => !hangs(scene)));
  const sentences = [
    others && `${others} not drawn as written. The MP4 shows what the preview shows.`,
    hanging && `${hanging} likely to stop the export: the preview got no answer any more.`,
  ].filter((sentence) => sentence !== null);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** `“A” is`, `“A”, “B” and “C” are`; null for nobody. */
function listed(scenes: readonly { name: string }[]): string | null {
  const names = scenes.map(({ name }) => `“${name}”`);
  const last = names.pop();
  if (last === undefined) return null;
  return names.length > 0 ? `${names.join(', ')} and ${last} are` : `${last} is`;
}
