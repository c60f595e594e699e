import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { images, scenes } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { findByKey, startGeneration } from '../generation/start';
import { workOn } from '../generation/work';
import { lockOwnProject } from '../project/own-project';
import { notFound } from '../service-error';
import { sessionOf } from './session-of';

/**
 * One message of the creator: stores it and starts the model call that answers it, after the
 * replies of the session that come first. The same key answers the same generation. `busy`
 * when too many wait.
 */
export async function sendMessage({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: {
    projectId: string;
    sessionId?: string;
    text: string;
    sceneId: string | null;
    /** Of the project's images, in the order in which they were attached. */
    imageIds?: readonly string[];
    idempotencyKey: string;
  };
}): Promise<{ generationId: string }> {
  const actor = requireActor(ctx);
  const started = await ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, actor, input.projectId);
    const earlier = await findByKey(tx, actor.userId, input.idempotencyKey, project.id);
    if (earlier) return { ...earlier, waits: null };
    await requireScene(tx, project.id, input.sceneId);
    await requireImages(tx, project.id, input.imageIds ?? []);
    const sessionId = await sessionOf(tx, project.id, input.sessionId);
    const created = await startGeneration(tx, ctx, {
      projectId: project.id,
      sessionId,
      ownerId: actor.userId,
      purpose: 'message',
      prompt: input.text,
      sceneId: input.sceneId,
      idempotencyKey: input.idempotencyKey,
      withMessage: true,
      imageIds: input.imageIds,
    });
    return { ...created, sessionId };
  });
  if (started.waits !== null) workOn(ctx, started, started.sessionId);
  return { generationId: started.generationId };
}

async function requireScene(tx: Transaction, projectId: string, sceneId: string | null) {
  if (sceneId === null) return;
  const [scene] = await tx
    .select({ id: scenes.id })
    .from(scenes)
    .where(and(eq(scenes.id, sceneId), eq(scenes.projectId, projectId), isNull(scenes.deletedAt)));
  if (!scene) throw notFound('scene');
}

async function requireImages(tx: Transaction, projectId: string, imageIds: readonly string[]) {
  if (imageIds.length === 0) return;
  const known = await tx
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.projectId, projectId), inArray(images.id, [...imageIds])));
  if (known.length < new Set(imageIds).size) throw notFound('image');
}
