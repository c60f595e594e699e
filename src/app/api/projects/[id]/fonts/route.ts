import { MAX_FONT_BYTES } from '~/core/scene/font-asset';
import { inSession } from '~/server/api/inputs';
import { takeUpload, uploadQuery } from '~/server/api/take-upload';
import { addFont } from '~/server/services/font/add';
import { tooLarge } from '~/server/services/font/too-large';

export const dynamic = 'force-dynamic';

/** Takes the file of a typeface as the request's body and answers the typeface that it became. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return takeUpload(request, params, {
    what: 'typeface',
    aWhat: 'A typeface',
    maxBytes: MAX_FONT_BYTES,
    tooLarge,
    query: uploadQuery.extend(inSession),
    store: (ctx, sent, { key: idempotencyKey, sessionId }) =>
      addFont({ ctx, input: { ...sent, sessionId, idempotencyKey } }),
  });
}
