import { Readable } from 'node:stream';
import { FONT_FILE } from '~/core/scene/font-asset';
import { logError } from '~/log';
import { id } from '~/server/api/inputs';
import { getApp } from '~/server/api/platform';
import { openFontFile } from '~/server/services/font/open-file';
import { ServiceError } from '~/server/services/service-error';
import { withoutBody } from '../../../../answer-part';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ fontId: string; file: string }> };

/** Serves a typeface to whoever knows its address. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { fontId, file } = await params;
  if (!id.safeParse(fontId).success || !FONT_FILE.test(file)) return missing();
  try {
    const { platform } = await getApp();
    const { object, stream } = await openFontFile({ ctx: platform, input: { fontId, file } });
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
    logError(`Typeface ${fontId} cannot be read`, error);
    return new Response('The typeface cannot be read at the moment. Try again.', { status: 503 });
  }
}

export const HEAD = (request: Request, place: Place) => withoutBody(GET(request, place));

const missing = () => new Response('Not found', { status: 404 });
