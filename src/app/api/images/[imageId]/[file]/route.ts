import { Readable } from 'node:stream';
import { IMAGE_FILE } from '~/core/scene/image-asset';
import { logError } from '~/log';
import { id } from '~/server/api/inputs';
import { getApp } from '~/server/api/platform';
import { openImageFile } from '~/server/services/image/open-file';
import { ServiceError } from '~/server/services/service-error';
import { withoutBody } from '../../../../answer-part';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ imageId: string; file: string }> };

/** Serves an image to whoever knows its address. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { imageId, file } = await params;
  if (!id.safeParse(imageId).success || !IMAGE_FILE.test(file)) return missing();
  try {
    const { platform } = await getApp();
    const { object, stream } = await openImageFile({ ctx: platform, input: { imageId, file } });
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        'content-type': object.contentType,
        'content-length': String(object.sizeBytes),
        'cache-control': 'private, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  } catch (error) {
    if (error instanceof ServiceError) return missing();
    logError(`Image ${imageId} cannot be read`, error);
    return new Response('The image cannot be read at the moment. Try again.', { status: 503 });
  }
}

export const HEAD = (request: Request, place: Place) => withoutBody(GET(request, place));

const missing = () => new Response('Not found', { status: 404 });
