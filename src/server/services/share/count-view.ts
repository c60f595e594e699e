import { createHmac } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { isbot } from 'isbot';
import { shares, shareViews } from '~/server/db/schema/output';
import type { ServiceContext } from '../context';
import { findOpenShare } from './find-open';
import { limitVisits } from './limit-visits';

/**
 * Counts a visitor of a share, once a day (UTC): a reload is not another one. Programs that say
 * what they are, and the owner, are not counted. `not_found` as `findOpenShare` has it,
 * `limit_reached` as `limitVisits`.
 */
export async function countView({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { token: string; userAgent: string };
}): Promise<{ counted: boolean }> {
  await limitVisits(ctx, 'view');
  const { share, project } = await findOpenShare(ctx.db, input.token);
  const isOwner = ctx.actor?.userId === project.ownerId;
  if (isOwner || input.userAgent === '' || isbot(input.userAgent)) return { counted: false };
  const day = new Date().toISOString().slice(0, 10);
  const visitorHash = createHmac('sha256', ctx.secret)
    .update(JSON.stringify(['view', day, share.id, ctx.addressHash ?? '', input.userAgent]))
    .digest('base64url');
  return ctx.db.transaction(async (tx) => {
    const [seen] = await tx
      .insert(shareViews)
      .values({ shareId: share.id, day, visitorHash })
      .onConflictDoNothing()
      .returning({ day: shareViews.day });
    if (!seen) return { counted: false };
    await tx
      .update(shares)
      .set({ views: sql`${shares.views} + 1` })
      .where(eq(shares.id, share.id));
    // Who came on an earlier day is counted already, and nobody's business any more.
    await tx
      .delete(shareViews)
      .where(and(eq(shareViews.shareId, share.id), lt(shareViews.day, day)));
    return { counted: true };
  });
}
