import { z } from 'zod';
import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import { logError } from '~/log';
import { createContext } from '~/server/api/context';
import { idempotencyKey, id as projectId } from '~/server/api/inputs';
import { isFromOwnPages } from '~/server/api/same-origin';
import { addImage } from '~/server/services/image/add';
import { tooLarge } from '~/server/services/image/too-large';
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

const query = z.object({ name: z.string().max(1_000), key: idempotencyKey });

const refusal = (status: number, message: string) => Response.json({ message }, { status });

/** Takes an image file as the request's body and answers the image that it became. */
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
  const { name, key } = asked.data;
  try {
    if (Number(request.headers.get('content-length') ?? 0) > MAX_IMAGE_BYTES) throw tooLarge();
    const ctx = await createContext({ headers: request.headers });
    const input = { projectId: id, fileName: name, idempotencyKey: key, body: request.body };
    return Response.json(await addImage({ ctx, input }));
  } catch (error) {
    if (error instanceof ServiceError) return refusal(STATUS[error.reason], error.message);
    logError(`An image for project ${id} could not be stored`, error);
    const message =
      error instanceof StorageError ? error.message : 'The image could not be stored. Try again.';
    return refusal(503, message);
  }
}
