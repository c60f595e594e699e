import { eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { type GenerationPurpose, generations } from '~/server/db/schema/chat';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject } from '../project/own-project';
import type { GenerationRow } from './own-generation';
import { findByKey, startGeneration } from './start';
import { workOn } from './work';

type Again = { purpose: GenerationPurpose; continues?: string; idempotencyKey: string };

/**
 * Asks the model once more about the message that `earlier` answered. The same key asks once, and
 * the rest of one reply is asked for once, from however many tabs.
 */
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
    const begun =
      purpose === 'continue' && continues === earlier.id && (await continuationOf(tx, earlier.id));
    if (begun) return { generationId: begun, waits: null };
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

/** The generation that goes on with another already. The caller holds the project's row. */
async function continuationOf(tx: Transaction, continues: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(eq(generations.continues, continues));
  return row?.id ?? null;
}
