import { z } from 'zod';
import { MAX_AUDIO_BYTES } from '~/core/timeline/audio';
import { logError } from '~/log';
import { createContext } from '~/server/api/context';
import { idempotencyKey, inSession, id as projectId } from '~/server/api/inputs';
import { isFromOwnPages } from '~/server/api/same-origin';
import { addAudio } from '~/server/services/audio/add';
import { tooLarge } from '~/server/services/audio/too-large';
import { type Reason, ServiceError } from '~/server/services/service-error';
import { StorageError } from '~/server/storage/storage';

export const dynamic = 'force-dynamic';

const STATUS: Record<Reason, number> = {
  not_found: 404,
  signed_out: 401,
  invalid_input: 400,
  conflict: 409,
  busy: 409,
  limit_reached: 429,
  unavailable: 503,
};

const query = z.object({
  name: z.string().max(1_000),
  startFrame: z.coerce.number().catch(0),
  key: idempotencyKey,
  ...inSession,
});

const refusal = (status: number, message: string) => Response.json({ message }, { status });

/** Takes a sound file as the request's body and answers the track that it became. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  if (!isFromOwnPages(request)) return refusal(403, 'This request did not come from the app.');
  const { id } = await params;
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!projectId.safeParse(id).success || !asked.success) {
    return refusal(400, 'This request cannot be read.');
  }
  const { name, startFrame, key, sessionId } = asked.data;
  try {
    if (Number(request.headers.get('content-length') ?? 0) > MAX_AUDIO_BYTES) throw tooLarge();
    const ctx = await createContext({ headers: request.headers });
    const { body } = request;
    const input = {
      projectId: id,
      sessionId,
      fileName: name,
      startFrame,
      idempotencyKey: key,
      body,
    };
    return Response.json(await addAudio({ ctx, input }));
  } catch (error) {
    if (error instanceof ServiceError) return refusal(STATUS[error.reason], error.message);
    logError(`A sound for project ${id} could not be stored`, error);
    const message =
      error instanceof StorageError ? error.message : 'The sound could not be stored. Try again.';
    return refusal(503, message);
  }
}
