import { randomUUID } from 'node:crypto';
import { and, eq, isNull, max, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import {
  type RevisionOrigin,
  type SceneState,
  sceneRevisions,
  scenes,
} from '~/server/db/schema/project';
import { enqueueJob } from '~/server/jobs/enqueue-job';
import type { CompiledColumns } from './compile-columns';
import type { SceneRow } from './scene-state';

type RevisionInput = {
  origin: RevisionOrigin;
  compiled: CompiledColumns;
  generationId?: string;
  /** The revision whose source comes back. */
  restoredFrom?: string;
  idempotencyKey?: string;
};

/** A new scene at the end of the project, with its first revision. The caller holds the project's row. */
export async function addScene(
  tx: Transaction,
  scene: { projectId: string; name: string; durationInFrames: number },
  revision: RevisionInput,
): Promise<SceneRow> {
  const [last] = await tx
    .select({ position: max(scenes.position) })
    .from(scenes)
    .where(and(eq(scenes.projectId, scene.projectId), isNull(scenes.deletedAt)));
  const id = randomUUID();
  const headRevisionId = randomUUID();
  const position = (last?.position ?? 0) + 1;
  const [row] = await tx
    .insert(scenes)
    .values({ id, ...scene, position, headRevisionId })
    .returning();
  if (!row) throw new Error('The database did not return the scene that it stored.');
  await insertRevision(tx, { id: headRevisionId, sceneId: id, number: 1, ...revision });
  return row;
}

/** A new head revision of a scene; its other columns follow when given. The caller holds the project's row. */
export async function addRevision(
  tx: Transaction,
  scene: { sceneId: string } & Partial<Omit<SceneState, 'revisionId'>>,
  revision: RevisionInput,
): Promise<SceneRow> {
  const { sceneId, ...rest } = scene;
  const [last] = await tx
    .select({ number: max(sceneRevisions.number) })
    .from(sceneRevisions)
    .where(eq(sceneRevisions.sceneId, sceneId));
  const id = randomUUID();
  await insertRevision(tx, { id, sceneId, number: (last?.number ?? 0) + 1, ...revision });
  return setScene(tx, sceneId, { ...rest, headRevisionId: id, deletedAt: null });
}

/** Changes a scene's columns and raises its revision number. */
export async function setScene(
  tx: Transaction,
  sceneId: string,
  values: Partial<
    Pick<
      SceneRow,
      'name' | 'position' | 'durationInFrames' | 'transition' | 'headRevisionId' | 'deletedAt'
    >
  >,
): Promise<SceneRow> {
  const [row] = await tx
    .update(scenes)
    .set({ ...values, revision: sql`${scenes.revision} + 1` })
    .where(eq(scenes.id, sceneId))
    .returning();
  if (!row) throw new Error('The scene to change is not in the database.');
  return row;
}

async function insertRevision(
  tx: Transaction,
  input: RevisionInput & { id: string; sceneId: string; number: number },
): Promise<void> {
  const { compiled, ...row } = input;
  await tx.insert(sceneRevisions).values({ ...row, ...compiled });
  if (compiled.jsCode !== null) await enqueueJob(tx, 'publish-artifact', row.id);
}
