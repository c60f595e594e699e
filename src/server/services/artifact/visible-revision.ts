import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { shares } from '~/server/db/schema/output';
import { projects, scenes } from '~/server/db/schema/project';
import type { Actor } from '../context';
import { isOpen } from '../share/find-open';

/**
 * Which revision of a scene the one who asks may run. Knowing a scene's id is not enough: every
 * viewer of a link is told it, and would keep it when the link is revoked.
 *
 * Its owner has the newest revision (`shared` is false); anybody else what an open link of its
 * project shows, which of a pinned one is the pinned revision. Null for all other cases.
 */
export async function visibleRevision(
  db: Database,
  actor: Actor | null,
  sceneId: string,
): Promise<{ revisionId: string; shared: boolean } | null> {
  const [found] = await db
    .select({ scene: scenes, ownerId: projects.ownerId })
    .from(scenes)
    .innerJoin(projects, eq(projects.id, scenes.projectId))
    .where(and(eq(scenes.id, sceneId), isNull(projects.deletedAt)));
  if (!found) return null;
  const { scene, ownerId } = found;
  const isThere = scene.deletedAt === null;
  if (isThere && actor?.userId === ownerId) {
    return { revisionId: scene.headRevisionId, shared: false };
  }
  const links = await db
    .select({ pinned: shares.pinned })
    .from(shares)
    .where(and(eq(shares.projectId, scene.projectId), isOpen))
    .orderBy(desc(shares.createdAt));
  if (isThere && links.some(({ pinned }) => pinned === null)) {
    return { revisionId: scene.headRevisionId, shared: true };
  }
  for (const { pinned } of links) {
    const shown = pinned?.scenes.find((one) => one.sceneId === sceneId);
    if (shown) return { revisionId: shown.revisionId, shared: true };
  }
  return null;
}
