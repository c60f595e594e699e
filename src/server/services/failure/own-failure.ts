import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { projects, sceneFailures, sceneRevisions, scenes } from '~/server/db/schema/project';
import type { Actor } from '../context';
import type { RevisionRow } from '../revision/own-revision';
import { isOpenTo } from '../scene/own-scene';
import type { SceneRow } from '../scene/scene-state';
import { notFound } from '../service-error';

export type FailureRow = typeof sceneFailures.$inferSelect;
export type FoundFailure = { failure: FailureRow; revision: RevisionRow; scene: SceneRow };

/** A failure with its revision and scene, if they are the actor's and not removed; throws `not_found` otherwise. */
export async function ownFailure(
  db: Database | Transaction,
  actor: Actor,
  failureId: string,
): Promise<FoundFailure> {
  const [found] = await db
    .select({ failure: sceneFailures, revision: sceneRevisions, scene: scenes })
    .from(sceneFailures)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, sceneFailures.revisionId))
    .innerJoin(scenes, eq(scenes.id, sceneFailures.sceneId))
    .innerJoin(projects, eq(projects.id, scenes.projectId))
    .where(and(eq(sceneFailures.id, failureId), isOpenTo(actor)));
  if (!found) throw notFound('failure');
  return found;
}
