import { and, eq } from 'drizzle-orm';
import { notify } from '~/server/db/notify';
import { generations } from '~/server/db/schema/chat';
import type { ServiceContext } from '../context';
import { ownGeneration } from './own-generation';

/** Asks for a running reply to end; whatever is complete stays. Harmless for one that has ended. */
export async function stopGeneration({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { generationId: string };
}): Promise<{ generationId: string }> {
  const { id } = await ownGeneration(ctx, input.generationId);
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(generations)
      .set({ stopRequestedAt: new Date() })
      .where(and(eq(generations.id, id), eq(generations.status, 'running')));
    await notify(tx, 'generation', id);
  });
  return { generationId: id };
}
