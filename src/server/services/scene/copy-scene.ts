import { eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { type SceneChange, sceneRevisions } from '~/server/db/schema/project';
import { compiledOf } from '../revision/compiled-of';
import { placeOf, placeScene } from './place-scene';
import { type SceneRow, stateOf } from './scene-state';
import { addScene, setScene } from './store-revision';

/**
 * A second scene with the same source, right after the first; the compiler is not asked again.
 * Answers the copy, and all that changed. The caller holds the project's row.
 */
export async function copyScene(
  tx: Transaction,
  scene: SceneRow,
  generationId?: string,
): Promise<{ copy: SceneRow; changes: SceneChange[] }> {
  const [head] = await tx
    .select()
    .from(sceneRevisions)
    .where(eq(sceneRevisions.id, scene.headRevisionId));
  if (!head) throw new Error('The head revision of the scene is not stored.');
  const { projectId, durationInFrames, transition } = scene;
  const added = await addScene(
    tx,
    { projectId, name: scene.name, durationInFrames },
    {
      origin: head.origin,
      generationId: generationId ?? head.generationId ?? undefined,
      compiled: compiledOf(head),
    },
  );
  const placed = await placeScene(tx, added, (await placeOf(tx, scene)) + 1);
  const others = placed.filter(({ sceneId }) => sceneId !== added.id);
  const copy = await setScene(tx, added.id, { transition });
  return { copy, changes: [...others, { sceneId: copy.id, before: null, after: stateOf(copy) }] };
}
