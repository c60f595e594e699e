import { eq, sql } from 'drizzle-orm';
import { authorName } from '~/core/author-name';
import { shares } from '~/server/db/schema/output';
import { requireActor, type ServiceContext } from '../context';
import { refusePast } from './expiry';
import type { ShareRow } from './find-open';
import { lockOwnShare } from './own-share';
import { wantSharePage } from './page/publish';
import { type ShareView, viewOfShare } from './share-view';

type Call<Input> = { ctx: ServiceContext; input: { shareId: string } & Input };

/**
 * Sets until when a link opens, null for ever, whether visitors may take a copy, and who its page
 * says has made the video, null for nobody.
 */
export async function changeShare({
  ctx,
  input,
}: Call<{
  expiresAt?: Date | null;
  allowCopy?: boolean;
  author?: string | null;
}>): Promise<ShareView> {
  const { expiresAt, allowCopy } = input;
  if (expiresAt !== undefined) refusePast(expiresAt);
  const author = typeof input.author === 'string' ? authorName(input.author) : input.author;
  return setShare(ctx, input.shareId, { expiresAt, allowCopy, author });
}

/** Ends a link: it opens nothing from now on. `restoreShare` takes it back. */
export function revokeShare({ ctx, input }: Call<unknown>): Promise<ShareView> {
  return setShare(ctx, input.shareId, { revokedAt: new Date() });
}

/** Lets a link that was revoked open again, with the same address. */
export function restoreShare({ ctx, input }: Call<unknown>): Promise<ShareView> {
  return setShare(ctx, input.shareId, { revokedAt: null });
}

/** The version goes up: pages that are kept elsewhere go by it. */
async function setShare(
  ctx: ServiceContext,
  shareId: string,
  values: Partial<Pick<ShareRow, 'expiresAt' | 'allowCopy' | 'author' | 'revokedAt'>>,
): Promise<ShareView> {
  const actor = requireActor(ctx);
  return ctx.db.transaction(async (tx) => {
    const { id } = await lockOwnShare(tx, actor, shareId);
    const [row] = await tx
      .update(shares)
      .set({ ...values, version: sql`${shares.version} + 1` })
      .where(eq(shares.id, id))
      .returning();
    if (!row) throw new Error('The database did not return the share that it changed.');
    await wantSharePage(tx, id);
    return viewOfShare(row, ctx.secret);
  });
}
