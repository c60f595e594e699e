import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { shares } from '~/server/db/schema/output';
import { posters } from '~/server/db/schema/poster';
import { projects } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { type PosterView, viewOfPoster } from '../poster/view';
import { ownProject } from '../project/own-project';
import { type ShareView, viewOfShare } from './share-view';

/** Most links of one project that are told; the newest ones. */
const MAX_LISTED = 200;

/** The links of a project that were not revoked, the newest first. */
export async function listShares({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string };
}): Promise<ShareView[]> {
  const project = await ownProject(ctx, input.projectId);
  const rows = await ctx.db
    .select()
    .from(shares)
    .where(and(eq(shares.projectId, project.id), isNull(shares.revokedAt)))
    .orderBy(desc(shares.createdAt))
    .limit(MAX_LISTED);
  return rows.map((row) => viewOfShare(row, ctx.secret));
}

/** A link in the list of all, with what it shows; the title is its project's. */
export type OwnShare = ShareView & {
  title: string;
  width: number;
  height: number;
  poster: PosterView | null;
};

/**
 * The links of the actor that were not revoked, the newest first; none for a visitor. `next` is
 * the `after` to go on with, null after the oldest.
 */
export async function listOwnShares({
  ctx,
  input: { after, limit },
}: {
  ctx: ServiceContext;
  input: { after?: string | undefined; limit: number };
}): Promise<{ shares: OwnShare[]; next: string | null }> {
  if (!ctx.actor) return { shares: [], next: null };
  const rows = await ctx.db
    .select({ share: shares, project: projects, poster: posters })
    .from(shares)
    .innerJoin(projects, eq(projects.id, shares.projectId))
    .leftJoin(posters, eq(posters.id, shownPoster))
    .where(
      and(
        eq(projects.ownerId, ctx.actor.userId),
        isNull(projects.deletedAt),
        isNull(shares.revokedAt),
        after === undefined ? undefined : isAfter(after),
      ),
    )
    .orderBy(desc(shares.createdAt), desc(shares.id))
    .limit(limit + 1);
  const listed = rows.slice(0, limit).map(({ share, project, poster }) => {
    const { width, height } = share.pinned ?? project;
    const shown = { title: project.title, width, height, poster: viewOfPoster(ctx, poster) };
    return { ...viewOfShare(share, ctx.secret), ...shown };
  });
  return { shares: listed, next: rows.length > limit ? (listed.at(-1)?.id ?? null) : null };
}

const shownPoster = sql`case when ${shares.mode} = 'pinned' then ${shares.posterId} else ${projects.posterId} end`;

/** Behind a link of the list, which two that were made at the same moment keep apart by their ids. */
const isAfter = (id: string) =>
  sql`(${shares.createdAt}, ${shares.id}) < (select created_at, id from ${shares} as last where last.id = ${id})`;
