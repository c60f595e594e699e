import { Readable } from 'node:stream';
import { logError } from '~/log';
import { createContext } from '~/server/api/context';
import { id as renderId } from '~/server/api/inputs';
import { openRenderFile } from '~/server/services/render/open-file';
import { ServiceError } from '~/server/services/service-error';
import { withoutBody } from '../../../../answer-part';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ id: string }> };

const STATUS = { not_found: 404, signed_out: 401, conflict: 409 } as const;

/** Downloads a finished export under its readable name (RFC 6266). */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { id } = await params;
  if (!renderId.safeParse(id).success) return new Response('Not found', { status: 404 });
  try {
    const ctx = await createContext({ headers: request.headers });
    const { fileName, sizeBytes, contentType, stream } = await openRenderFile({
      ctx,
      input: { id },
    });
    const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        'content-type': contentType,
        'content-length': String(sizeBytes),
        'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) {
      logError(`The file of export ${id} cannot be read`, error);
      return new Response('The file cannot be read at the moment. Try again.', { status: 503 });
    }
    const known = Object.entries(STATUS).find(([reason]) => reason === error.reason);
    return new Response(error.message, { status: known?.[1] ?? 400 });
  }
}

export const HEAD = (request: Request, place: Place) => withoutBody(GET(request, place));
