import { and, eq } from 'drizzle-orm';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { notFound } from '../service-error';

type ProjectCall = { ctx: ServiceContext; input: { id: string } };

/** Takes a project out of every list and stops its share links; `restoreProject` brings it back. */
export function removeProject(call: ProjectCall): Promise<{ id: string }> {
  return setDeletedAt(call, new Date());
}

/** Brings a removed project back, with all that it had. */
export function restoreProject(call: ProjectCall): Promise<{ id: string }> {
  return setDeletedAt(call, null);
}

async function setDeletedAt({ ctx, input }: ProjectCall, deletedAt: Date | null) {
  const { userId } = requireActor(ctx);
  const [row] = await ctx.db
    .update(projects)
    .set({ deletedAt })
    .where(and(eq(projects.id, input.id), eq(projects.ownerId, userId)))
    .returning({ id: projects.id });
  if (!row) throw notFound('project');
  return row;
}
