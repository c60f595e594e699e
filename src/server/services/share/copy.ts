import { and, eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatSessions } from '~/server/db/schema/chat';
import { projects } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { wantProjectPosters } from '../poster/want';
import { ServiceError } from '../service-error';
import { copyFonts } from './copy-fonts';
import { copyScenes } from './copy-scenes';
import { copySounds } from './copy-sounds';
import { findOpenShare, videoOfShare } from './find-open';
import { limitVisits } from './limit-visits';

/**
 * A project of the actor's own, guests included, with what the share shows at this moment.
 * The same key answers the same project. `conflict` where the owner does not allow copies,
 * `not_found` as `findOpenShare` has it, `limit_reached` as `limitVisits`.
 */
export async function copyShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { token: string; idempotencyKey: string };
}): Promise<{ projectId: string }> {
  const { userId: ownerId } = requireActor(ctx);
  const { token, idempotencyKey } = input;
  await limitVisits(ctx, 'copy');
  return ctx.db.transaction(async (tx) => {
    const earlier = await findCopy(tx, ownerId, idempotencyKey);
    if (earlier) return { projectId: earlier };
    const opened = await findOpenShare(tx, token);
    if (!opened.share.allowCopy) {
      throw new ServiceError('conflict', 'Whoever shared this video does not allow copies of it.');
    }
    const video = await videoOfShare(tx, opened);
    const { title, width, height, fps } = video;
    const { posterId } = opened.share.pinned ? opened.share : opened.project;
    const [copy] = await tx
      .insert(projects)
      .values({ ownerId, idempotencyKey, title, width, height, fps, posterId })
      .onConflictDoNothing()
      .returning({ id: projects.id });
    if (!copy) return { projectId: await sentMeanwhile(tx, ownerId, idempotencyKey) };
    await tx.insert(chatSessions).values({ projectId: copy.id, title });
    await wantProjectPosters(tx, copy.id);
    await copyScenes(tx, { from: opened.project.id, to: copy.id, video });
    await copySounds(tx, { to: copy.id, sounds: video.audio });
    await copyFonts(tx, { from: opened.project.id, to: copy.id, video });
    return { projectId: copy.id };
  });
}

async function findCopy(tx: Transaction, ownerId: string, key: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.ownerId, ownerId), eq(projects.idempotencyKey, key)));
  return row?.id ?? null;
}

async function sentMeanwhile(tx: Transaction, ownerId: string, key: string): Promise<string> {
  const copy = await findCopy(tx, ownerId, key);
  if (copy === null) throw new Error('The copy that was made at the same moment is not there.');
  return copy;
}
