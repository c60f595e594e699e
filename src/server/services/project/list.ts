import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { posters } from '~/server/db/schema/poster';
import { projects, scenes } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { viewIfAny } from '../poster/view';

/** Most projects that one answer carries; the newest ones. */
const MAX_LISTED = 200;

/** The actor's projects, the one changed last first; none for a visitor without a session. */
export async function listProjects({ ctx }: { ctx: ServiceContext }) {
  if (!ctx.actor) return [];
  const rows = await ctx.db
    .select({
      id: projects.id,
      title: projects.title,
      width: projects.width,
      height: projects.height,
      updatedAt: projects.updatedAt,
      sceneCount: count(scenes.id),
      poster: posters,
    })
    .from(projects)
    .leftJoin(scenes, and(eq(scenes.projectId, projects.id), isNull(scenes.deletedAt)))
    .where(and(eq(projects.ownerId, ctx.actor.userId), isNull(projects.deletedAt)))
    .leftJoin(posters, eq(posters.id, projects.posterId))
    .groupBy(projects.id, posters.id)
    .orderBy(desc(projects.updatedAt))
    .limit(MAX_LISTED);
  return rows.map((row) => ({ ...row, poster: viewIfAny(row.poster) }));
}
