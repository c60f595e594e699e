import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { ownGeneration } from './own-generation';
import { runInBackground } from './run';
import { findByKey, startGeneration } from './start';

/**
 * Asks the model again with the words of a reply that failed or was stopped.
 * Whatever the first try left stays. `conflict` for one that went well.
 */
export async function retryGeneration({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { generationId: string; idempotencyKey: string };
}): Promise<{ generationId: string }> {
  const actor = requireActor(ctx);
  const failed = await ownGeneration(ctx, input.generationId);
  if (failed.status === 'succeeded') {
    throw new ServiceError('conflict', 'This reply went well; send a new message instead.');
  }
  const { created, generationId } = await ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, failed.projectId);
    const earlier = await findByKey(tx, actor.userId, input.idempotencyKey, failed.projectId);
    if (earlier) return { ...earlier, created: false };
    const { projectId, sessionId, prompt, sceneId } = failed;
    const started = await startGeneration(tx, ctx, {
      projectId,
      sessionId,
      ownerId: actor.userId,
      prompt,
      sceneId,
      idempotencyKey: input.idempotencyKey,
      withMessage: false,
    });
    return { ...started, created: true };
  });
  if (created) runInBackground(ctx, generationId);
  return { generationId };
}
