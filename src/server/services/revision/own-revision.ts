import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { projects, sceneRevisions, scenes } from '~/server/db/schema/project';
import type { Actor } from '../context';
import { isOpenTo } from '../scene/own-scene';
import type { SceneRow } from '../scene/scene-state';
import { notFound } from '../service-error';

export type RevisionRow = typeof sceneRevisions.$inferSelect;

/** A revision and its scene, if they are the actor's and not removed; throws `not_found` otherwise. */
export async function ownRevision(
  db: Database | Transaction,
  actor: Actor,
  revisionId: string,
): Promise<{ revision: RevisionRow; scene: SceneRow }> {
  const [found] = await db
    .select({ revision: sceneRevisions, scene: scenes })
    .from(sceneRevisions)
    .innerJoin(scenes, eq(scenes.id, sceneRevisions.sceneId))
    .innerJoin(projects, eq(projects.id, scenes.projectId))
    .where(and(eq(sceneRevisions.id, revisionId), isOpenTo(actor)));
  if (!found) throw notFound('version');
  return found;
}
