import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
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
  const id = randomUUID();
  const headRevisionId = randomUUID();
  const { projectId } = scene;
  const position = sql<number>`(
    select coalesce(max(${scenes.position}), 0) + 1 from ${scenes}
    where ${scenes.projectId} = ${projectId} and ${scenes.deletedAt} is null)`;
  // Sent together, answered in this order: waiting for each one's answer would take longer than all.
  const [[row]] = await Promise.all([
    tx
      .insert(scenes)
      .values({ id, ...scene, position, headRevisionId })
      .returning(),
    ...insertRevision(tx, { id: headRevisionId, sceneId: id, ...revision }),
  ]);
  if (!row) throw new Error('The database did not return the scene that it stored.');
  return row;
}

/** A new head revision of a scene; its other columns follow when given. The caller holds the project's row. */
export async function addRevision(
  tx: Transaction,
  scene: { sceneId: string } & Partial<Omit<SceneState, 'revisionId'>>,
  revision: RevisionInput,
): Promise<SceneRow> {
  const { sceneId, ...rest } = scene;
  const id = randomUUID();
  const [row] = await Promise.all([
    setScene(tx, sceneId, { ...rest, headRevisionId: id, deletedAt: null }),
    ...insertRevision(tx, { id, sceneId, ...revision }),
  ]);
  return row;
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

/** The statements that store a revision under the scene's next number, and have it published. */
function insertRevision(tx: Transaction, input: RevisionInput & { id: string; sceneId: string }) {
  const { compiled, ...row } = input;
  const number = sql<number>`(
    select coalesce(max(${sceneRevisions.number}), 0) + 1 from ${sceneRevisions}
    where ${sceneRevisions.sceneId} = ${row.sceneId})`;
  const stored = tx.insert(sceneRevisions).values({ ...row, number, ...compiled });
  return compiled.jsCode === null ? [stored] : [stored, enqueueJob(tx, 'publish-artifact', row.id)];
}
