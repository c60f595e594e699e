import { and, eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import {
  projects,
  type SceneState,
  type StepChanges,
  sceneRevisions,
  scenes,
} from '~/server/db/schema/project';
import { applyAudio } from '../audio/apply-audio';
import { addRevision, setScene } from '../scene/store-revision';
import { touchProject } from './record-step';

/**
 * Puts a project's scenes, sounds and settings into the state that a step found (`before`) or left
 * (`after`). History only grows: going back to older code makes a new `restore` revision.
 */
export async function applyState(
  tx: Transaction,
  projectId: string,
  changes: StepChanges,
  side: 'before' | 'after',
): Promise<void> {
  for (const change of changes.scenes) {
    const state = change[side];
    if (state) await restoreScene(tx, change.sceneId, state);
    else await setScene(tx, change.sceneId, { deletedAt: new Date() });
  }
  if (changes.project) {
    await tx.update(projects).set(changes.project[side]).where(eq(projects.id, projectId));
  }
  for (const change of changes.audio ?? []) await applyAudio(tx, change.trackId, change[side]);
  await touchProject(tx, projectId);
}

async function restoreScene(tx: Transaction, sceneId: string, state: SceneState): Promise<void> {
  const [scene] = await tx.select().from(scenes).where(eq(scenes.id, sceneId));
  const [wanted] = await tx
    .select()
    .from(sceneRevisions)
    .where(and(eq(sceneRevisions.id, state.revisionId), eq(sceneRevisions.sceneId, sceneId)));
  if (!scene || !wanted) throw new Error('The undo log names a revision that is not stored.');
  const { revisionId, ...columns } = state;
  if (scene.headRevisionId === revisionId) {
    await setScene(tx, sceneId, { ...columns, deletedAt: null });
    return;
  }
  // Only what follows from the source: the copy gets an id, a number and a time of its own.
  const { tsxCode, jsCode, jsCompiledAt, compilationError, compilationVersion } = wanted;
  const { compileMeta, compiledHash } = wanted;
  const compiled = { tsxCode, jsCode, jsCompiledAt, compilationError, compilationVersion };
  await addRevision(
    tx,
    { sceneId, ...columns },
    { origin: 'restore', compiled: { ...compiled, compileMeta, compiledHash } },
  );
}
