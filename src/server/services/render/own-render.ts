import { and, desc, eq, sql } from 'drizzle-orm';
import { renders } from '~/server/db/schema/output';
import { requireActor, type ServiceContext } from '../context';
import { ownProject } from '../project/own-project';
import { notFound } from '../service-error';
import { type RenderRow, type RenderView, viewOfRender } from './view';

/** The export, if it is the actor's; throws `not_found` otherwise. */
export async function ownRender(ctx: ServiceContext, id: string): Promise<RenderRow> {
  const { userId } = requireActor(ctx);
  const [row] = await ctx.db
    .select()
    .from(renders)
    .where(and(eq(renders.id, id), eq(renders.ownerId, userId)));
  if (!row) throw notFound('export');
  return row;
}

/** How one export is going. */
export async function getRender({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: string };
}): Promise<RenderView> {
  return viewOfRender(await ownRender(ctx, input.id));
}

/**
 * The newest export of a project, or null when there was none. A cancelled one only when
 * there is no other: it leaves nothing, and the file before it can still be downloaded.
 */
export async function latestRender({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string };
}): Promise<RenderView | null> {
  const project = await ownProject(ctx, input.projectId);
  const [row] = await ctx.db
    .select()
    .from(renders)
    .where(eq(renders.projectId, project.id))
    .orderBy(sql`${renders.status} = 'cancelled'`, desc(renders.createdAt))
    .limit(1);
  return row ? viewOfRender(row) : null;
}
