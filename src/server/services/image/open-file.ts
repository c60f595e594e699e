import type { Readable } from 'node:stream';
import { and, eq, isNull } from 'drizzle-orm';
import { images, projects } from '~/server/db/schema/project';
import type { StoredObject } from '~/server/storage/storage';
import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';

/**
 * The file of an image, for whoever knows its address; see `viewOfImage`. `not_found` as well
 * once its project was removed.
 */
export async function openImageFile({
  ctx,
  input,
}: {
  ctx: Pick<ServiceContext, 'db' | 'storage'>;
  input: { imageId: string; file: string };
}): Promise<{ object: StoredObject; stream: Readable }> {
  const [row] = await ctx.db
    .select({ fileKey: images.fileKey })
    .from(images)
    .innerJoin(projects, eq(projects.id, images.projectId))
    .where(
      and(
        eq(images.id, input.imageId),
        eq(images.fileKey, `images/${input.file}`),
        isNull(projects.deletedAt),
      ),
    );
  const opened = row && (await ctx.storage.open(row.fileKey));
  if (!opened) throw new ServiceError('not_found', 'This image is not there, or no longer.');
  return opened;
}
