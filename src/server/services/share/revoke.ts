import { and, eq, isNull } from 'drizzle-orm';
import { shares } from '~/server/db/schema/output';
import type { ServiceContext } from '../context';
import { ownProject } from '../project/own-project';

/** Ends the project's public link for good; sharing again makes another one. */
export async function revokeShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string };
}): Promise<{ projectId: string }> {
  const project = await ownProject(ctx, input.projectId);
  await ctx.db
    .update(shares)
    .set({ revokedAt: new Date() })
    .where(and(eq(shares.projectId, project.id), isNull(shares.revokedAt)));
  return { projectId: project.id };
}
