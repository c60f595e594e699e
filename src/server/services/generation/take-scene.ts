import { eq } from 'drizzle-orm';
import type { GenerationEvent } from '~/core/generation/event';
import type { SceneHeader } from '~/core/reply/action';
import { clampDuration, DEFAULT_DURATION_IN_FRAMES } from '~/core/scene/format';
import type { Transaction } from '~/server/db/client';
import { type CompileMeta, scenes } from '~/server/db/schema/project';
import { lockProject } from '../project/own-project';
import type { CompiledColumns } from '../scene/compile-columns';
import { type SceneRow, stateOf } from '../scene/scene-state';
import { addRevision, addScene } from '../scene/store-revision';
import { recordStep } from '../step/record-step';

export type ArrivedScene = {
  index: number;
  header: SceneHeader;
  compiled: CompiledColumns;
  /** The scene that it replaces; null for a new one. */
  sceneId: string | null;
  fallbackName: string;
};

/** The reply that does something, and the label of its step. */
export type SceneOrigin = {
  projectId: string;
  sessionId: string;
  generationId: string;
  label: string;
};

/**
 * Stores one scene of a reply, whatever the compiler said of it, as part of
 * the reply's step. Answers the event that tells of it.
 */
export async function takeScene(
  tx: Transaction,
  origin: SceneOrigin,
  arrived: ArrivedScene,
): Promise<GenerationEvent & { type: 'scene-stored' }> {
  const { projectId, generationId } = origin;
  const { header, compiled, sceneId, index } = arrived;
  const asked = header.frames ?? compiled.compileMeta.declaredDurationInFrames ?? null;
  await lockProject(tx, projectId);
  const [old] = sceneId ? await tx.select().from(scenes).where(eq(scenes.id, sceneId)) : [];
  const scene = old
    ? await addRevision(
        tx,
        {
          sceneId: old.id,
          name: header.name ?? old.name,
          durationInFrames: asked === null ? old.durationInFrames : clampDuration(asked),
        },
        { origin: 'edit', compiled, generationId },
      )
    : await addScene(
        tx,
        {
          projectId,
          name: header.name ?? arrived.fallbackName,
          durationInFrames: clampDuration(asked ?? DEFAULT_DURATION_IN_FRAMES),
        },
        { origin: 'generate', compiled, generationId },
      );
  const before = old && old.deletedAt === null ? stateOf(old) : null;
  const change = { sceneId: scene.id, before, after: stateOf(scene) };
  await recordStep(tx, { ...origin, changes: { scenes: [change] } });
  const meta = compiled.compileMeta;
  return storedEvent({ index, meta, scene, before: old?.headRevisionId ?? null });
}

/** The event that tells of a stored revision; `before` is the revision that it follows. */
export function storedEvent({
  index,
  meta: { notes, error },
  scene,
  before,
}: {
  index: number;
  meta: Pick<CompileMeta, 'notes' | 'error'>;
  scene: SceneRow;
  before: string | null;
}): GenerationEvent & { type: 'scene-stored' } {
  const { id: sceneId, name, headRevisionId: after } = scene;
  return {
    type: 'scene-stored',
    index,
    sceneId,
    name,
    revisions: { before, after },
    notes,
    error,
  };
}
