import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import type { ServiceContext } from '../context';
import { readBody } from '../upload/read-body';
import { type ImageView, storeImage } from './store-image';
import { tooLarge } from './too-large';

type Input = {
  projectId: string;
  /** Name of the file, with its extension. */
  fileName: string;
  idempotencyKey: string;
  body: ReadableStream<Uint8Array> | null;
};

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
  const { projectId, fileName: name, idempotencyKey, body } = input;
  const read = () => readBody(body, { maxBytes: MAX_IMAGE_BYTES, tooLarge });
  return storeImage(ctx, { projectId, name, idempotencyKey, read });
}
