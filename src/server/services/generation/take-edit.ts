import { eq } from 'drizzle-orm';
import { applyPatch } from '~/core/edit/apply-patch';
import type { Patch, PatchBlock } from '~/core/edit/patch';
import type { GenerationEvent } from '~/core/generation/event';
import type { SceneHeader } from '~/core/reply/action';
import { clampDuration } from '~/core/scene/format';
import type { Transaction } from '~/server/db/client';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { lockProject } from '../project/own-project';
import { compileSource } from '../scene/compile-source';
import { stateOf } from '../scene/scene-state';
import { addRevision } from '../scene/store-revision';
import { recordStep } from '../step/record-step';
import { type SceneOrigin, storedEvent } from './take-scene';

export type ArrivedEdit = {
  index: number;
  header: SceneHeader;
  sceneId: string;
  patch: Patch;
};

export type TakenEdit = {
  /** Null when no block fitted, and so nothing was stored. */
  event: (GenerationEvent & { type: 'scene-stored' }) | null;
  missed: PatchBlock[];
};

/**
 * Applies the blocks of an edit to the scene as it stands and stores what comes of it, as part
 * of the reply's step. Blocks that fit nowhere come back; the others stay.
 */
export async function takeEdit(
  tx: Transaction,
  origin: SceneOrigin,
  { index, header, sceneId, patch: { blocks } }: ArrivedEdit,
): Promise<TakenEdit> {
  const { projectId, generationId } = origin;
  await lockProject(tx, projectId);
  const [old] = await tx
    .select({
      scene: scenes,
      tsxCode: sceneRevisions.tsxCode,
      meta: sceneRevisions.compileMeta,
    })
    .from(scenes)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, scenes.headRevisionId))
    .where(eq(scenes.id, sceneId));
  if (!old) throw new Error('The scene that the reply edits is not in the database.');
  const { source, applied, missed: places } = applyPatch(old.tsxCode, blocks);
  const missed = places.flatMap(({ block }) => blocks[block] ?? []);
  const before = old.scene.headRevisionId;
  const wants = header.name !== null || header.frames !== null;
  // A fence without code asks for what its header says.
  if (applied.length === 0 && !(wants && blocks.length === 0)) return { event: null, missed };
  if (source === old.tsxCode && !wants) {
    const event = storedEvent({ index, meta: old.meta, scene: old.scene, before });
    return { event, missed };
  }
  const compiled = await compileSource(tx, source);
  const { name, durationInFrames } = old.scene;
  const declared = compiled.compileMeta.declaredDurationInFrames ?? null;
  const isNew = declared !== (old.meta.declaredDurationInFrames ?? null);
  const asked = header.frames ?? (isNew ? declared : null);
  const scene = await addRevision(
    tx,
    {
      sceneId,
      name: header.name ?? name,
      durationInFrames: asked === null ? durationInFrames : clampDuration(asked),
    },
    { origin: 'edit', compiled, generationId },
  );
  const stood = old.scene.deletedAt === null ? stateOf(old.scene) : null;
  const change = { sceneId, before: stood, after: stateOf(scene) };
  await recordStep(tx, { ...origin, changes: { scenes: [change] } });
  const event = storedEvent({ index, meta: compiled.compileMeta, scene, before });
  return { event, missed };
}
