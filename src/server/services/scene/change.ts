import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { projects, type SceneChange, sceneRevisions, scenes } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { loadScenes } from '../project/load-scenes';
import { lockOwnProject } from '../project/own-project';
import { notFound, ServiceError } from '../service-error';
import { recordStep } from '../step/record-step';
import { type SceneRow, stateOf } from './scene-state';
import { viewOfScene } from './view';

export type SceneView = ReturnType<typeof viewOfScene>;

type ChangeInput = {
  sceneId: string;
  /** The chat session whose Undo takes it back; the newest when absent. */
  sessionId?: string;
  label: string;
  /** The scene's revision number that the person saw; a write without one is not checked. */
  revision?: number;
  /** A write whose key has stored a revision already is done, and not stale. */
  idempotencyKey?: string;
};

/**
 * One change of one scene by hand: checks that it is the actor's and not stale, runs
 * `work`, and records the step. `work` answers the row as it left it, null when it took
 * the scene out, or the untouched row when nothing is to be done.
 */
export async function changeScene(
  ctx: ServiceContext,
  { sceneId, sessionId, label, revision, idempotencyKey }: ChangeInput,
  work: (tx: Transaction, scene: SceneRow) => Promise<SceneRow | null>,
): Promise<SceneView | null> {
  return ctx.db.transaction(async (tx) => {
    const scene = await lockOwnScene(tx, ctx, sceneId);
    if (idempotencyKey && (await isStored(tx, sceneId, idempotencyKey))) return viewOf(tx, scene);
    if (revision !== undefined && revision !== scene.revision) throw staleWrite(scene.name);
    const after = await work(tx, scene);
    if (after === scene) return viewOf(tx, scene);
    const change = { sceneId, before: stateOf(scene), after: after && stateOf(after) };
    const { projectId } = scene;
    await recordStep(tx, { projectId, sessionId, label, changes: { scenes: [change] } });
    return after && viewOf(tx, after);
  });
}

/**
 * A change by hand of more scenes than the one that it begins with, as one step. `work` answers
 * what it changed, and the scene that the person should look at then.
 */
export async function changeScenes(
  ctx: ServiceContext,
  { sceneId, sessionId, label }: Pick<ChangeInput, 'sceneId' | 'sessionId' | 'label'>,
  work: (
    tx: Transaction,
    scene: SceneRow,
  ) => Promise<{ sceneId: string; changes: readonly SceneChange[] }>,
): Promise<{ sceneId: string }> {
  return ctx.db.transaction(async (tx) => {
    const scene = await lockOwnScene(tx, ctx, sceneId);
    const { sceneId: shown, changes } = await work(tx, scene);
    const { projectId } = scene;
    if (changes.length > 0) {
      await recordStep(tx, { projectId, sessionId, label, changes: { scenes: [...changes] } });
    }
    return { sceneId: shown };
  });
}

/** The scene, if it is the actor's and not removed, holding its project's row. */
async function lockOwnScene(
  tx: Transaction,
  ctx: ServiceContext,
  sceneId: string,
): Promise<SceneRow> {
  const actor = requireActor(ctx);
  const [found] = await tx
    .select({ projectId: scenes.projectId })
    .from(scenes)
    .innerJoin(projects, eq(projects.id, scenes.projectId))
    .where(and(eq(scenes.id, sceneId), eq(projects.ownerId, actor.userId)));
  if (!found) throw notFound('scene');
  await lockOwnProject(tx, actor, found.projectId);
  const [scene] = await tx
    .select()
    .from(scenes)
    .where(and(eq(scenes.id, sceneId), isNull(scenes.deletedAt)));
  if (!scene) throw notFound('scene');
  return scene;
}

async function isStored(tx: Transaction, sceneId: string, key: string): Promise<boolean> {
  const [stored] = await tx
    .select({ id: sceneRevisions.id })
    .from(sceneRevisions)
    .where(and(eq(sceneRevisions.sceneId, sceneId), eq(sceneRevisions.idempotencyKey, key)));
  return stored !== undefined;
}

async function viewOf(tx: Transaction, scene: SceneRow): Promise<SceneView> {
  const loaded = await loadScenes(tx, scene.projectId);
  const found = loaded.find((item) => item.scene.id === scene.id);
  if (!found) throw new Error('The scene that was just stored cannot be read.');
  return viewOfScene(found);
}

function staleWrite(name: string): ServiceError {
  return new ServiceError(
    'conflict',
    `“${name}” was changed elsewhere since you opened it. Nothing is lost: your text is still here, and the other version is stored.`,
  );
}
