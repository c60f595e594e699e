import { and, desc, eq, isNull } from 'drizzle-orm';
import { shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import type { ServiceContext } from '../context';
import { ownProject } from '../project/own-project';
import { type ShareView, viewOfShare } from './share-view';

/** Most links that one answer carries; the newest ones. */
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

/** All links of the actor that were not revoked, with the titles of their projects; none for a visitor. */
export async function listOwnShares({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<(ShareView & { projectTitle: string })[]> {
  if (!ctx.actor) return [];
  const rows = await ctx.db
    .select({ share: shares, projectTitle: projects.title })
    .from(shares)
    .innerJoin(projects, eq(projects.id, shares.projectId))
    .where(
      and(
        eq(projects.ownerId, ctx.actor.userId),
        isNull(projects.deletedAt),
        isNull(shares.revokedAt),
      ),
    )
    .orderBy(desc(shares.createdAt))
    .limit(MAX_LISTED);
  return rows.map(({ share, projectTitle }) => ({
    ...viewOfShare(share, ctx.secret),
    projectTitle,
  }));
}
