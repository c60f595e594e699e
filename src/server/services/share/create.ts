import { createHash } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { authorName } from '~/core/author-name';
import type { Transaction } from '~/server/db/client';
import { type ShareMode, shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { wantSharePoster } from '../poster/want';
import { lockOwnProject } from '../project/own-project';
import { ServiceError, usedKey } from '../service-error';
import { refusePast } from './expiry';
import type { ShareRow } from './find-open';
import { outlineOf } from './outline';
import { wantSharePage } from './page/publish';
import { type ShareView, viewOfShare } from './share-view';
import { hashToken, tokenOf } from './token';

type Input = {
  projectId: string;
  mode: ShareMode;
  expiresAt: Date | null;
  allowCopy: boolean;
  /** Who its page says has made the video, null for nobody; left out, as on the owner's last link. */
  author?: string | null | undefined;
  idempotencyKey: string;
};

/**
 * A public link of a project. A live one is made once: asked for again before it was revoked, it
 * is the same, also when it has ended. A pinned one keeps the video of this moment; the same key
 * answers the same link. `invalid_input` when it would have expired already, or there is nothing to pin.
 */
export async function createShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: Input;
}): Promise<ShareView> {
  const actor = requireActor(ctx);
  const { mode, expiresAt, allowCopy } = input;
  refusePast(expiresAt);
  // The same wish makes the same id, so that two sends of it meet.
  const id = idOf(actor.userId, input.idempotencyKey);
  return ctx.db.transaction(async (tx) => {
    const project = await lockOwnProject(tx, actor, input.projectId);
    const [sent] = await tx.select().from(shares).where(eq(shares.id, id));
    if (sent && sent.projectId !== project.id) throw usedKey();
    if (sent) return viewOfShare(sent, ctx.secret);
    const live = mode === 'live' ? await findLive(tx, project.id, ctx.secret) : null;
    if (live) return live;
    const pinned = mode === 'pinned' ? await outlineOf(tx, project) : null;
    if (pinned?.scenes.length === 0) {
      throw new ServiceError('invalid_input', 'There is nothing to share yet. Add a scene first.');
    }
    const tokenHash = hashToken(tokenOf(id, ctx.secret));
    const ownerId = actor.userId;
    const author =
      input.author === undefined ? await lastAuthor(tx, ownerId) : authorName(input.author ?? '');
    const posterId = pinned && project.posterId;
    const [row] = await tx
      .insert(shares)
      .values({
        ...{ id, projectId: project.id, ownerId, tokenHash },
        ...{ mode, pinned, posterId, expiresAt, allowCopy, author },
      })
      .returning();
    if (!row) throw new Error('The database did not return the share that it stored.');
    if (pinned) await wantSharePoster(tx, id);
    await wantSharePage(tx, id);
    return viewOfShare(row, ctx.secret);
  });
}

/**
 * The project's live link that can still be told; one from before another secret cannot. One that
 * has ended is it as well: a second one would let everybody in again for whom the first one ended.
 */
async function findLive(
  tx: Transaction,
  projectId: string,
  secret: string,
): Promise<ShareView | null> {
  const rows: ShareRow[] = await tx
    .select()
    .from(shares)
    .where(and(eq(shares.projectId, projectId), eq(shares.mode, 'live'), isNull(shares.revokedAt)));
  const told = rows.map((row) => viewOfShare(row, secret)).filter(({ link }) => link !== null);
  return told.find(({ state }) => state === 'open') ?? told[0] ?? null;
}

/** Whom the newest link of an owner names, also when it was taken back since. */
async function lastAuthor(tx: Transaction, ownerId: string): Promise<string | null> {
  const [row] = await tx
    .select({ author: shares.author })
    .from(shares)
    .innerJoin(projects, eq(projects.id, shares.projectId))
    .where(eq(projects.ownerId, ownerId))
    .orderBy(desc(shares.createdAt))
    .limit(1);
  return row?.author ?? null;
}

/** A UUID of version 8 (RFC 9562): made by whoever needs it, here of a hash. */
function idOf(userId: string, key: string): string {
  const hex = createHash('sha256').update(`share:${userId}:${key}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
