import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { projects, scenes } from '~/server/db/schema/project';
import type { Actor } from '../context';
import { notFound } from '../service-error';
import type { SceneRow } from './scene-state';

/** The scene, if it is in a project of the actor's and neither is removed; throws `not_found` otherwise. */
export async function ownScene(
  db: Database | Transaction,
  actor: Actor,
  sceneId: string,
): Promise<SceneRow> {
  const [found] = await db
    .select({ scene: scenes })
    .from(scenes)
    .innerJoin(projects, eq(projects.id, scenes.projectId))
    .where(and(eq(scenes.id, sceneId), isOpenTo(actor)));
  if (!found) throw notFound('scene');
  return found.scene;
}

/** For queries that join scenes and projects: what the actor may see. */
export function isOpenTo(actor: Actor) {
  return and(
    eq(projects.ownerId, actor.userId),
    isNull(projects.deletedAt),
    isNull(scenes.deletedAt),
  );
}
