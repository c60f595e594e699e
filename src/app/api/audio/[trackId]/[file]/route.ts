import { Readable } from 'node:stream';
import { AUDIO_FILE } from '~/core/timeline/audio';
import { logError } from '~/log';
import { id as audioId } from '~/server/api/inputs';
import { getApp } from '~/server/api/platform';
import { openAudioFile } from '~/server/services/audio/open-file';
import { ServiceError } from '~/server/services/service-error';
import type { ByteRange } from '~/server/storage/storage';

export const dynamic = 'force-dynamic';

/** A range that begins behind the file's end. */
class Unsatisfiable extends Error {
  constructor(readonly sizeBytes: number) {
    super();
  }
}

/** Serves a sound, whole or in part (RFC 9110, section 14), to whoever knows its address. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ trackId: string; file: string }> },
): Promise<Response> {
  const { trackId, file } = await params;
  if (!audioId.safeParse(trackId).success || !AUDIO_FILE.test(file)) return missing();
  const asked = request.headers.get('range');
  try {
    const { platform } = await getApp();
    const range = (sizeBytes: number) => parseRange(asked, sizeBytes);
    const opened = await openAudioFile({ ctx: platform, input: { trackId, file, range } });
    const { sizeBytes, contentType } = opened.object;
    const { start, end } = opened.range ?? { start: 0, end: sizeBytes - 1 };
    return new Response(Readable.toWeb(opened.stream) as ReadableStream, {
      status: opened.range ? 206 : 200,
      headers: {
        'content-type': contentType,
        'content-length': String(end - start + 1),
        ...(opened.range ? { 'content-range': `bytes ${start}-${end}/${sizeBytes}` } : {}),
        'accept-ranges': 'bytes',
        'cache-control': 'private, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  } catch (error) {
    if (error instanceof ServiceError) return missing();
    if (error instanceof Unsatisfiable) {
      const headers = { 'content-range': `bytes */${error.sizeBytes}` };
      return new Response(null, { status: 416, headers });
    }
    logError(`Sound ${trackId} cannot be read`, error);
    return new Response('The sound cannot be read at the moment. Try again.', { status: 503 });
  }
}

const missing = () => new Response('Not found', { status: 404 });

/** One range in bytes; null for none, and for forms that may be ignored, such as several ranges. */
function parseRange(header: string | null, sizeBytes: number): ByteRange | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (start >= sizeBytes) throw new Unsatisfiable(sizeBytes);
  return end < start ? null : { start, end };
}
