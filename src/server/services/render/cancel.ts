import { and, eq, inArray } from 'drizzle-orm';
import { notify } from '~/server/db/notify';
import { renders } from '~/server/db/schema/output';
import type { ServiceContext } from '../context';
import { ownRender } from './own-render';
import { type RenderView, viewOfRender } from './view';

/** Ends an export that is queued or running; harmless for one that has ended. */
export async function cancelRender({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: string };
}): Promise<RenderView> {
  const { id } = await ownRender(ctx, input.id);
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(renders)
      .set({ status: 'cancelled', finishedAt: new Date() })
      .where(and(eq(renders.id, id), inArray(renders.status, ['queued', 'running'])));
    await notify(tx, 'render', id);
  });
  return viewOfRender(await ownRender(ctx, id));
}
