import { and, eq } from 'drizzle-orm';
import { MAX_TITLE } from '~/core/limits';
import { MAX_PROJECT_IMAGES } from '~/core/scene/image-asset';
import { storableText } from '~/core/storable-text';
import type { Database, Transaction } from '~/server/db/client';
import { images } from '~/server/db/schema/project';
import { contentKey } from '~/server/storage/key';
import { requireActor, type ServiceContext } from '../context';
import { keepObject } from '../object/keep';
import { lockOwnProject, ownProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { cleanImage } from './clean-image';
import { countImages, viewOfImage } from './view';

export type ImageView = ReturnType<typeof viewOfImage>;

type Sent = {
  projectId: string;
  name: string;
  idempotencyKey: string;
  /** Asked for only when the image can be kept. */
  read: () => Promise<Uint8Array>;
};

/**
 * Keeps an image for an own project; the same key answers the same one. `invalid_input` when
 * the bytes are no image that scenes can show, `conflict` when there are too many already.
 */
export async function storeImage(ctx: ServiceContext, sent: Sent): Promise<ImageView> {
  const actor = requireActor(ctx);
  const { id: projectId } = await ownProject(ctx, sent.projectId);
  const { idempotencyKey } = sent;
  const earlier = await findEarlier(ctx.db, projectId, idempotencyKey);
  if (earlier) return viewOfImage(earlier);
  await refuseTooMany(ctx.db, projectId);
  const { bytes, extension, width, height } = await cleanImage(await sent.read());
  const fileKey = await contentKey('images', bytes, extension);
  const { sizeBytes } = await keepObject(ctx, fileKey, bytes);
  const name = nameOf(sent.name);
  return ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const stored = await findEarlier(tx, projectId, idempotencyKey);
    if (stored) return viewOfImage(stored);
    await refuseTooMany(tx, projectId);
    const [row] = await tx
      .insert(images)
      .values({ projectId, name, fileKey, sizeBytes, width, height, idempotencyKey })
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

function nameOf(name: string): string {
  return [...storableText(name).trim()].slice(0, MAX_TITLE).join('') || 'Image';
}
