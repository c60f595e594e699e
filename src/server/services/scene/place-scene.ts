import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { type SceneChange, scenes } from '~/server/db/schema/project';
import { type SceneRow, stateOf } from './scene-state';
import { setScene } from './store-revision';

/** Positions closer than this have no room for another between them. */
const CLOSEST = 1e-6;

/**
 * Puts a scene into the 1-based place `to` of its project; beyond the ends counts as the end.
 * Answers what changed: nothing, the scene, or every scene where positions had grown too close.
 * The caller holds the project's row.
 */
export async function placeScene(
  tx: Transaction,
  scene: SceneRow,
  to: number,
): Promise<SceneChange[]> {
  const all = await inOrder(tx, scene.projectId);
  const others = all.filter(({ id }) => id !== scene.id);
  const at = Math.min(Math.max(Math.round(to) - 1, 0), others.length);
  if (all[at]?.id === scene.id) return [];
  const position = between(others[at - 1], others[at]);
  if (position !== null) return [await setPosition(tx, scene, position)];
  const order = [...others.slice(0, at), scene, ...others.slice(at)];
  const changes: SceneChange[] = [];
  for (const [index, row] of order.entries()) {
    changes.push(await setPosition(tx, row, index + 1));
  }
  return changes;
}

/**
 * The 1-based place right behind another scene of the project, or the first for null, as `placeScene`
 * takes it; null when that other one is gone.
 */
export async function placeBehind(
  tx: Transaction,
  scene: SceneRow,
  neighbour: string | null,
): Promise<number | null> {
  if (neighbour === null) return 1;
  const all = await inOrder(tx, scene.projectId);
  const at = all.filter(({ id }) => id !== scene.id).findIndex(({ id }) => id === neighbour);
  return at < 0 ? null : at + 2;
}

/** The 1-based place of a scene in its project. */
export async function placeOf(tx: Transaction, scene: SceneRow): Promise<number> {
  const all = await inOrder(tx, scene.projectId);
  return all.findIndex(({ id }) => id === scene.id) + 1;
}

function inOrder(tx: Transaction, projectId: string): Promise<SceneRow[]> {
  return tx
    .select()
    .from(scenes)
    .where(and(eq(scenes.projectId, projectId), isNull(scenes.deletedAt)))
    .orderBy(asc(scenes.position), asc(scenes.createdAt));
}

/** A position between two neighbours, one of which may be missing; null where there is no room. */
function between(
  before: { position: number } | undefined,
  after: { position: number } | undefined,
): number | null {
  if (!before || !after) return before ? before.position + 1 : (after?.position ?? 2) - 1;
  const gap = after.position - before.position;
  return gap > CLOSEST ? before.position + gap / 2 : null;
}

async function setPosition(
  tx: Transaction,
  scene: SceneRow,
  position: number,
): Promise<SceneChange> {
  const after = await setScene(tx, scene.id, { position });
  return { sceneId: scene.id, before: stateOf(scene), after: stateOf(after) };
}
