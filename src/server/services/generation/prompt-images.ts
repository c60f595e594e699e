import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { desc, eq } from 'drizzle-orm';
import { images } from '~/server/db/schema/project';
import type {
  ImageContent,
  KnownImage,
  PromptImage,
} from '~/server/llm/prompt/images/prompt-image';
import type { Platform } from '../context';

/** Images of earlier messages that the model is told of, newest first. */
const MAX_KNOWN = 12;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

/**
 * The images of a message with their bytes, as far as the model can see any, and the names of the
 * project's others. One whose file is gone is told without its content.
 */
export async function loadImages(
  { db, storage, llm }: Pick<Platform, 'db' | 'storage' | 'llm'>,
  projectId: string,
  imageIds: readonly string[],
): Promise<{ images: PromptImage[]; knownImages: KnownImage[] }> {
  const rows = await db
    .select()
    .from(images)
    .where(eq(images.projectId, projectId))
    .orderBy(desc(images.createdAt));
  const attached: PromptImage[] = [];
  for (const id of imageIds) {
    const row = rows.find((one) => one.id === id);
    if (!row) continue;
    const { name, width, height, fileKey } = row;
    const content = llm.seesImages ? await readImage(storage, fileKey) : null;
    attached.push({ kind: { of: 'attached', id, name }, width, height, content });
  }
  const knownImages = rows
    .filter(({ id }) => !imageIds.includes(id))
    .slice(0, MAX_KNOWN)
    .map(({ id, name, width, height }) => ({ id, name, width, height }));
  return { images: attached, knownImages };
}

async function readImage(storage: Platform['storage'], key: string): Promise<ImageContent | null> {
  const mediaType = MEDIA_TYPES[extname(key).toLowerCase()];
  const opened = mediaType === undefined ? null : await storage.open(key);
  return opened && mediaType ? { bytes: await buffer(opened.stream), mediaType } : null;
}
