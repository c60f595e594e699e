import type { GenerationPurpose } from '~/server/db/schema/chat';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import type { GenerationRow } from './own-generation';
import { findByKey, startGeneration } from './start';
import { workOn } from './work';

type Again = { purpose: GenerationPurpose; continues?: string; idempotencyKey: string };

/** Asks the model once more about the message that `earlier` answered. The same key asks once. */
export async function askAgain(
  ctx: ServiceContext,
  earlier: GenerationRow,
  { purpose, continues, idempotencyKey }: Again,
): Promise<{ generationId: string }> {
  const actor = requireActor(ctx);
  const { projectId, sessionId, prompt, sceneId } = earlier;
  const started = await ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const known = await findByKey(tx, actor.userId, idempotencyKey, projectId);
    if (known) return { ...known, waits: null };
    return startGeneration(tx, ctx, {
      projectId,
      sessionId,
      ownerId: actor.userId,
      purpose,
      prompt,
      sceneId,
      idempotencyKey,
      continues,
      withMessage: false,
    });
  });
  if (started.waits !== null) workOn(ctx, started, sessionId);
  return { generationId: started.generationId };
}
