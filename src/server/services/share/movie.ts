import type { Readable } from 'node:stream';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { renders } from '~/server/db/schema/output';
import type { ByteRange, StoredObject } from '~/server/storage/storage';
import type { Platform, ServiceContext } from '../context';
import { ServiceError } from '../service-error';
import { findOpenShare, type OpenedShare, videoOfShare } from './find-open';
import { limitVisits } from './limit-visits';
import { videoKeys } from './outline';

/** The stored MP4 of the very video that is shown now, if its owner has exported that. */
export async function findMovie(
  { db, storage }: Pick<Platform, 'db' | 'storage'>,
  { project }: OpenedShare,
  drawn: string,
): Promise<StoredObject | null> {
  const fileKey = await exportOf(db, project.id, drawn);
  return fileKey === null ? null : storage.stat(fileKey);
}

async function exportOf(db: Database, projectId: string, drawn: string): Promise<string | null> {
  const [row] = await db
    .select({ fileKey: renders.fileKey })
    .from(renders)
    .where(
      and(
        eq(renders.projectId, projectId),
        eq(renders.videoKey, drawn),
        eq(renders.status, 'done'),
        isNotNull(renders.fileKey),
      ),
    )
    .orderBy(desc(renders.finishedAt))
    .limit(1);
  return row?.fileKey ?? null;
}

/**
 * The MP4 of what a link shows now, whole or in part, for programs that play no pages.
 * `not_found` as `findOpenShare` has it, and where there is none; `limit_reached` as
 * `limitVisits` has it.
 *
 * @param input.range picks the bytes once their number is known; null takes all
 */
export async function openMovie({
  ctx,
  input,
}: {
  ctx: Pick<ServiceContext, 'db' | 'storage' | 'addressHash'>;
  input: { token: string; range: (object: StoredObject) => ByteRange | null };
}): Promise<{
  object: StoredObject;
  range: ByteRange | null;
  stream: Readable;
  share: Pick<OpenedShare['share'], 'mode' | 'expiresAt'>;
}> {
  await limitVisits(ctx, 'movie');
  const opened = await findOpenShare(ctx.db, input.token);
  const { drawn } = await videoKeys(ctx.db, await videoOfShare(ctx.db, opened));
  const object = await findMovie(ctx, opened, drawn);
  if (!object) throw none();
  const range = input.range(object);
  const file = await ctx.storage.open(object.key, range ?? undefined);
  if (!file) throw none();
  return { object, range, stream: file.stream, share: opened.share };
}

const none = () => new ServiceError('not_found', 'This video was not exported as a file.');
