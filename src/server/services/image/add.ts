import { and, eq } from 'drizzle-orm';
import { MAX_TITLE } from '~/core/limits';
import { MAX_IMAGE_BYTES, MAX_PROJECT_IMAGES } from '~/core/scene/image-asset';
import { storableText } from '~/core/storable-text';
import type { Database, Transaction } from '~/server/db/client';
import { images } from '~/server/db/schema/project';
import { contentKey } from '~/server/storage/key';
import { requireActor, type ServiceContext } from '../context';
import { lockOwnProject, ownProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { readBody } from '../upload/read-body';
import { readImage } from './read-image';
import { tooLarge } from './too-large';
import { countImages, viewOfImage } from './view';

type Input = {
  projectId: string;
  /** Name of the file, with its extension. */
  fileName: string;
  idempotencyKey: string;
  body: ReadableStream<Uint8Array> | null;
};

export type ImageView = ReturnType<typeof viewOfImage>;

/**
 * Stores an image for the messages and scenes of a project. The same key answers the same
 * image. `invalid_input` when the file is no image that scenes can show or too large,
 * `conflict` when there are too many already; nothing is read of a file that could not be kept.
 */
export async function addImage({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: Input;
}): Promise<ImageView> {
  const actor = requireActor(ctx);
  const { id: projectId } = await ownProject(ctx, input.projectId);
  const earlier = await findEarlier(ctx.db, projectId, input.idempotencyKey);
  if (earlier) return viewOfImage(earlier);
  await refuseTooMany(ctx.db, projectId);
  const bytes = await readBody(input.body, { maxBytes: MAX_IMAGE_BYTES, tooLarge });
  const { extension, width, height } = readImage(bytes);
  const fileKey = await contentKey('images', bytes, extension);
  const { sizeBytes } = await ctx.storage.put(fileKey, bytes);
  return ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const sent = await findEarlier(tx, projectId, input.idempotencyKey);
    if (sent) return viewOfImage(sent);
    await refuseTooMany(tx, projectId);
    const [row] = await tx
      .insert(images)
      .values({
        projectId,
        name: nameOf(input.fileName),
        fileKey,
        sizeBytes,
        width,
        height,
        idempotencyKey: input.idempotencyKey,
      })
      .returning();
    if (!row) throw new Error('The database did not return the image that it stored.');
    return viewOfImage(row);
  });
}

async function findEarlier(db: Database | Transaction, projectId: string, key: string) {
  const [row] = await db
    .select()
    .from(images)
    .where(and(eq(images.projectId, projectId), eq(images.idempotencyKey, key)));
  return row;
}

async function refuseTooMany(db: Database | Transaction, projectId: string): Promise<void> {
  if ((await countImages(db, projectId)) < MAX_PROJECT_IMAGES) return;
  const message = `A project can have ${MAX_PROJECT_IMAGES} images. Go on in a new project to attach more.`;
  throw new ServiceError('conflict', message);
}

function nameOf(fileName: string): string {
  return [...storableText(fileName).trim()].slice(0, MAX_TITLE).join('') || 'Image';
}
