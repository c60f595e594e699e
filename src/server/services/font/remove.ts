import { and, eq, isNull } from 'drizzle-orm';
import { fonts } from '~/server/db/schema/font';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { notFound } from '../service-error';
import { recordStep } from '../step/record-step';
import { applyFont } from './apply-font';
import { stateOfFont } from './font-face';

/**
 * Takes a typeface out of its project: scenes that name it are set in the nearest one. Undo
 * brings it back, and its file stays for that.
 */
export async function removeFont({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { fontId: string; sessionId?: string };
}): Promise<{ fontId: string }> {
  const actor = requireActor(ctx);
  const { fontId, sessionId } = input;
  await ctx.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ projectId: fonts.projectId })
      .from(fonts)
      .innerJoin(projects, eq(projects.id, fonts.projectId))
      .where(and(eq(fonts.id, fontId), eq(projects.ownerId, actor.userId)));
    if (!found) throw notFound('typeface');
    const { projectId } = found;
    await lockOwnProject(tx, actor, projectId);
    const [row] = await tx
      .select()
      .from(fonts)
      .where(and(eq(fonts.id, fontId), isNull(fonts.deletedAt)));
    if (!row) throw notFound('typeface');
    await applyFont(tx, fontId, null);
    const change = { fontId, before: stateOfFont(row), after: null };
    await recordStep(tx, {
      projectId,
      sessionId,
      label: 'Remove typeface',
      changes: { fonts: [change] },
    });
  });
  return { fontId };
}
