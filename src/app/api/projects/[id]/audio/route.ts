import { z } from 'zod';
import { MAX_AUDIO_BYTES } from '~/core/timeline/audio';
import { inSession } from '~/server/api/inputs';
import { takeUpload, uploadQuery } from '~/server/api/take-upload';
import { addAudio } from '~/server/services/audio/add';
import { tooLarge } from '~/server/services/audio/too-large';

export const dynamic = 'force-dynamic';

/** Takes a sound file as the request's body and answers the track that it became. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return takeUpload(request, params, {
    what: 'sound',
    aWhat: 'A sound',
    maxBytes: MAX_AUDIO_BYTES,
    tooLarge,
    query: uploadQuery.extend({ startFrame: z.coerce.number().catch(0), ...inSession }),
    store: (ctx, sent, { key: idempotencyKey, startFrame, sessionId }) =>
      addAudio({ ctx, input: { ...sent, startFrame, sessionId, idempotencyKey } }),
  });
}
