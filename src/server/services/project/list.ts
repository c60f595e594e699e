import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { projects, scenes } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';

/** Most projects that one answer carries; the newest ones. */
const MAX_LISTED = 200;

/** The actor's projects, the one changed last first; none for a visitor without a session. */
export async function listProjects({ ctx }: { ctx: ServiceContext }) {
  if (!ctx.actor) return [];
  return ctx.db
    .select({
      id: projects.id,
      title: projects.title,
      width: projects.width,
      height: projects.height,
      updatedAt: projects.updatedAt,
      sceneCount: count(scenes.id),
    })
    .from(projects)
    .leftJoin(scenes, and(eq(scenes.projectId, projects.id), isNull(scenes.deletedAt)))
    .where(and(eq(projects.ownerId, ctx.actor.userId), isNull(projects.deletedAt)))
    .groupBy(projects.id)
    .orderBy(desc(projects.updatedAt))
    .limit(MAX_LISTED);
}
