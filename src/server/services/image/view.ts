import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { assetsNamed } from '~/core/scene/image-asset';
import type { ImageAsset } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { images } from '~/server/db/schema/project';

export type ImageRow = typeof images.$inferSelect;

/**
 * An image as the workspace shows it. Whoever knows its address may see it: that takes the
 * random id and the hash of the file, which only the owner and viewers of a share are told.
 */
export function viewOfImage({ id, name, width, height, fileKey }: ImageRow) {
  return { id, name, width, height, url: `/api/${fileKey.replace('/', `/${id}/`)}` };
}

/** All images of a project, as a composition has them. */
export async function loadAssets(
  db: Database | Transaction,
  projectId: string,
): Promise<ImageAsset[]> {
  const rows = await db
    .select()
    .from(images)
    .where(eq(images.projectId, projectId))
    .orderBy(asc(images.createdAt), asc(images.id));
  return rows.map(assetOf);
}

/** Of the images of a project those that its scenes name: nobody else's eyes are told of others. */
export async function loadNamedAssets(
  db: Database | Transaction,
  projectId: string,
  codes: readonly (string | null)[],
): Promise<ImageAsset[]> {
  const ids = [...new Set(codes.flatMap((code) => assetsNamed(code ?? '')))];
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(images)
    .where(and(eq(images.projectId, projectId), inArray(images.id, ids)));
  return rows.map(assetOf);
}

export async function countImages(db: Database | Transaction, projectId: string): Promise<number> {
  const [row] = await db
    .select({ images: count() })
    .from(images)
    .where(eq(images.projectId, projectId));
  return row?.images ?? 0;
}

function assetOf(row: ImageRow): ImageAsset {
  const { id, url } = viewOfImage(row);
  return { id, url };
}
