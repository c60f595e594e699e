import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { projects } from '~/server/db/schema/project';
import { type Actor, requireActor, type ServiceContext } from '../context';
import { notFound } from '../service-error';

export type ProjectRow = typeof projects.$inferSelect;

/** The project, if it is the actor's and not removed; throws `not_found` otherwise. */
export async function ownProject(ctx: ServiceContext, projectId: string): Promise<ProjectRow> {
  const actor = requireActor(ctx);
  const [project] = await ctx.db.select().from(projects).where(isOwn(actor, projectId));
  if (!project) throw notFound('project');
  return project;
}

/**
 * The same, holding the row until the transaction ends. Every change of a project
 * begins here, so that two changes of one project come one after the other.
 */
export async function lockOwnProject(
  tx: Transaction,
  actor: Actor,
  projectId: string,
): Promise<ProjectRow> {
  const [project] = await tx.select().from(projects).where(isOwn(actor, projectId)).for('update');
  if (!project) throw notFound('project');
  return project;
}

/**
 * Any project, held likewise: for a reply, which was allowed when it began. Its scenes are paid
 * for, so they are stored also when the project was removed or changed hands meanwhile.
 */
export async function lockProject(tx: Transaction, projectId: string): Promise<ProjectRow> {
  const [project] = await tx
    .select()
    .from(projects)
    .where(eq(projects.id, projectId))
    .for('update');
  if (!project) throw new Error('The project of the reply is not in the database any more.');
  return project;
}

function isOwn(actor: Actor, projectId: string) {
  return and(
    eq(projects.id, projectId),
    eq(projects.ownerId, actor.userId),
    isNull(projects.deletedAt),
  );
}
