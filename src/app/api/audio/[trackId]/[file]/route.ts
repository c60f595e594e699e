import { AUDIO_FILE } from '~/core/timeline/audio';
import { logError } from '~/log';
import { id as audioId } from '~/server/api/inputs';
import { getApp } from '~/server/api/platform';
import { openAudioFile } from '~/server/services/audio/open-file';
import { ServiceError } from '~/server/services/service-error';
import { readRange, UnsatisfiableRange } from '~/server/storage/read-range';
import { answerPart, answerUnsatisfiable, withoutBody } from '../../../../answer-part';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ trackId: string; file: string }> };

/** Serves a sound, whole or in part, to whoever knows its address. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { trackId, file } = await params;
  if (!audioId.safeParse(trackId).success || !AUDIO_FILE.test(file)) return missing();
  const asked = request.headers.get('range');
  try {
    const { platform } = await getApp();
    const range = (sizeBytes: number) => readRange(asked, sizeBytes);
    const opened = await openAudioFile({ ctx: platform, input: { trackId, file, range } });
    return answerPart(opened, {
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    });
  } catch (error) {
    if (error instanceof ServiceError) return missing();
    if (error instanceof UnsatisfiableRange) return answerUnsatisfiable(error);
    logError(`Sound ${trackId} cannot be read`, error);
    return new Response('The sound cannot be read at the moment. Try again.', { status: 503 });
  }
}

export const HEAD = (request: Request, place: Place) => withoutBody(GET(request, place));

const missing = () => new Response('Not found', { status: 404 });
