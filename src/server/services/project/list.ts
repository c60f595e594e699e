import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { MAX_LISTED_PROJECTS } from '~/core/limits';
import { searchWords } from '~/core/search-words';
import { posters } from '~/server/db/schema/poster';
import { projects, scenes } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { viewOfPoster } from '../poster/view';

/** More words than a title has. */
const MAX_WORDS = 20;

/** A title as `plainText` has it: marks that stand over letters are no letters. */
const PLAIN_TITLE = sql`lower(regexp_replace(normalize(${projects.title}, NFKD), '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]', '', 'g'))`;

/** When a project was changed, as exactly as those who ask know it: the rows have microseconds. */
const CHANGED_AT = sql`date_trunc('milliseconds', ${projects.updatedAt})`;

type Wanted = { search?: string; cursor?: { updatedAt: Date; id: string } | null; limit?: number };

/**
 * The actor's projects, the one changed last first; none for a visitor without a session.
 * @param input.search only those whose title has each of these words
 * @param input.cursor the last of those that are known: the answer begins after it
 * @param input.limit how many, at most and unless it is said `MAX_LISTED_PROJECTS`
 */
export async function listProjects({
  ctx,
  input: { search = '', cursor, limit = MAX_LISTED_PROJECTS } = {},
}: {
  ctx: ServiceContext;
  input?: Wanted;
}) {
  if (!ctx.actor) return [];
  const after =
    cursor &&
    sql`(${CHANGED_AT}, ${projects.id}) < (${cursor.updatedAt.toISOString()}::timestamptz, ${cursor.id}::uuid)`;
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
    .where(
      and(
        eq(projects.ownerId, ctx.actor.userId),
        isNull(projects.deletedAt),
        after ?? undefined,
        ...searchWords(search)
          .slice(0, MAX_WORDS)
          .map((word) => sql`strpos(${PLAIN_TITLE}, ${word}) > 0`),
      ),
    )
    .leftJoin(posters, eq(posters.id, projects.posterId))
    .groupBy(projects.id, posters.id)
    .orderBy(desc(CHANGED_AT), desc(projects.id))
    .limit(Math.min(limit, MAX_LISTED_PROJECTS));
  return rows.map((row) => ({ ...row, poster: viewOfPoster(ctx, row.poster) }));
}
