import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import { takeUpload, uploadQuery } from '~/server/api/take-upload';
import { addImage } from '~/server/services/image/add';
import { tooLarge } from '~/server/services/image/too-large';

export const dynamic = 'force-dynamic';

/** Takes an image file as the request's body and answers the image that it became. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return takeUpload(request, params, {
    what: 'image',
    aWhat: 'An image',
    maxBytes: MAX_IMAGE_BYTES,
    tooLarge,
    query: uploadQuery,
    store: (ctx, sent, { key: idempotencyKey }) =>
      addImage({ ctx, input: { ...sent, idempotencyKey } }),
  });
}
