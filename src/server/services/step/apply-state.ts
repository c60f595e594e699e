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
import { applyFont } from '../font/apply-font';
import type { ProjectRow } from '../project/own-project';
import { stateOf } from '../scene/scene-state';
import { addRevision, setScene } from '../scene/store-revision';
import type { Standing } from './standing';
import { isSameState, isSameValue } from './turn-back';

type SameSource = (one: string, other: string) => boolean;

/**
 * Puts what `target` is about into that state, and answers what that changed. History only
 * grows: going back to older code makes a new `restore` revision. The caller holds the
 * project's row, has read `now` since, and records what it did.
 */
export async function applyStanding(
  tx: Transaction,
  project: ProjectRow,
  { now, target, sameSource }: { now: Standing; target: Standing; sameSource: SameSource },
): Promise<StepChanges> {
  const changes: StepChanges = { scenes: [], project: null, audio: [], fonts: [] };
  for (const [sceneId, wanted] of target.scenes) {
    const before = now.scenes.get(sceneId) ?? null;
    if (isSameState(before, wanted, isSameScene(sameSource))) continue;
    const after = wanted ? await restoreScene(tx, sceneId, wanted, sameSource) : null;
    if (!wanted) await setScene(tx, sceneId, { deletedAt: new Date() });
    changes.scenes.push({ sceneId, before, after });
  }
  const audio = [];
  for (const [trackId, after] of target.audio) {
    const before = now.audio.get(trackId) ?? null;
    if (isSameState(before, after, isSameField)) continue;
    await applyAudio(tx, trackId, after);
    audio.push({ trackId, before, after });
  }
  const fonts = [];
  for (const [fontId, after] of target.fonts) {
    const before = now.fonts.get(fontId) ?? null;
    if (isSameState(before, after, isSameField)) continue;
    await applyFont(tx, fontId, after);
    fonts.push({ fontId, before, after });
  }
  if (now.project && target.project && !isSameState(now.project, target.project, isSameField)) {
    await tx.update(projects).set(target.project).where(eq(projects.id, project.id));
    changes.project = { before: now.project, after: target.project };
  }
  return { ...changes, audio, fonts };
}

/** Compares scenes as a person would: two revisions with the same source are one. */
export function isSameScene(sameSource: SameSource) {
  return (key: keyof SceneState, one: unknown, other: unknown) =>
    key === 'revisionId' && typeof one === 'string' && typeof other === 'string'
      ? sameSource(one, other)
      : isSameValue(one, other);
}

export const isSameField = (_key: string, one: unknown, other: unknown) => isSameValue(one, other);

async function restoreScene(
  tx: Transaction,
  sceneId: string,
  wanted: SceneState,
  sameSource: SameSource,
): Promise<SceneState> {
  const [scene] = await tx.select().from(scenes).where(eq(scenes.id, sceneId));
  if (!scene) throw new Error('The undo log names a scene that is not stored.');
  const { revisionId, ...columns } = wanted;
  if (sameSource(scene.headRevisionId, revisionId)) {
    return stateOf(await setScene(tx, sceneId, { ...columns, deletedAt: null }));
  }
  const [old] = await tx
    .select()
    .from(sceneRevisions)
    .where(and(eq(sceneRevisions.id, revisionId), eq(sceneRevisions.sceneId, sceneId)));
  if (!old) throw new Error('The undo log names a revision that is not stored.');
  // Only what follows from the source: the copy gets an id, a number and a time of its own.
  const { tsxCode, jsCode, jsCompiledAt, compilationError, compilationVersion } = old;
  const { compileMeta, compiledHash } = old;
  const compiled = { tsxCode, jsCode, jsCompiledAt, compilationError, compilationVersion };
  const row = await addRevision(
    tx,
    { sceneId, ...columns },
    {
      origin: 'restore',
      restoredFrom: revisionId,
      compiled: { ...compiled, compileMeta, compiledHash },
    },
  );
  return stateOf(row);
}
