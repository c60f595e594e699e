import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { scenes } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { runInBackground } from '../generation/run';
import { findByKey, startGeneration } from '../generation/start';
import { lockOwnProject } from '../project/own-project';
import { notFound } from '../service-error';
import { newestSession } from './newest-session';

/**
 * One message of the creator: stores it and starts the model call that answers it.
 * The same key answers the same generation. `busy` while a reply is being written.
 */
export async function sendMessage({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string; text: string; sceneId: string | null; idempotencyKey: string };
}): Promise<{ generationId: string }> {
  const actor = requireActor(ctx);
  const { created, generationId } = await ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, actor, input.projectId);
    const earlier = await findByKey(tx, actor.userId, input.idempotencyKey, project.id);
    if (earlier) return { ...earlier, created: false };
    await requireScene(tx, project.id, input.sceneId);
    const started = await startGeneration(tx, ctx, {
      projectId: project.id,
      sessionId: await newestSession(tx, project.id),
      ownerId: actor.userId,
      prompt: input.text,
      sceneId: input.sceneId,
      idempotencyKey: input.idempotencyKey,
      withMessage: true,
    });
    return { ...started, created: true };
  });
  if (created) runInBackground(ctx, generationId);
  return { generationId };
}

async function requireScene(tx: Transaction, projectId: string, sceneId: string | null) {
  if (sceneId === null) return;
  const [scene] = await tx
    .select({ id: scenes.id })
    .from(scenes)
    .where(and(eq(scenes.id, sceneId), eq(scenes.projectId, projectId), isNull(scenes.deletedAt)));
  if (!scene) throw notFound('scene');
}
