import { eq } from 'drizzle-orm';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { recordStep } from '../step/record-step';
import { lockOwnProject } from './own-project';

/** Gives a project another title; one step in its undo log. */
export async function renameProject({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: string; sessionId?: string; title: string };
}): Promise<{ title: string }> {
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, requireActor(ctx), input.id);
    const { title, width, height } = project;
    if (title === input.title) return { title };
    await tx.update(projects).set({ title: input.title }).where(eq(projects.id, project.id));
    await recordStep(tx, {
      projectId: project.id,
      sessionId: input.sessionId,
      label: 'Rename project',
      changes: {
        project: { before: { title, width, height }, after: { title: input.title, width, height } },
      },
    });
    return { title: input.title };
  });
}
