import { z } from 'zod';
import { logError } from '~/log';
import type { ServiceContext } from '~/server/services/context';
import { type Reason, ServiceError } from '~/server/services/service-error';
import { StorageError } from '~/server/storage/storage';
import { createContext } from './context';
import { idempotencyKey, id as projectId } from './inputs';
import { isFromOwnPages } from './same-origin';

const STATUS: Record<Reason, number> = {
  not_found: 404,
  signed_out: 401,
  invalid_input: 400,
  conflict: 409,
  busy: 409,
  limit_reached: 429,
  unavailable: 503,
};

/** What every upload says beside its bytes. */
export const uploadQuery = z.object({ name: z.string().max(1_000), key: idempotencyKey });

type Sent = { projectId: string; fileName: string; body: ReadableStream<Uint8Array> | null };

/** One kind of file that people add to their projects. */
type Kind<Query> = {
  /** As it is called in a sentence, with its article: `image`, `an image`. */
  what: string;
  aWhat: string;
  maxBytes: number;
  tooLarge: () => ServiceError;
  query: z.ZodType<Query>;
  store: (ctx: ServiceContext, sent: Sent, query: Query) => Promise<object>;
};

const refusal = (status: number, message: string) => Response.json({ message }, { status });

/** Takes a file as the request's body and answers what it became, or why not, as JSON. */
export async function takeUpload<Query extends z.infer<typeof uploadQuery>>(
  request: Request,
  params: Promise<{ id: string }>,
  { what, aWhat, maxBytes, tooLarge, query, store }: Kind<Query>,
): Promise<Response> {
  if (!isFromOwnPages(request)) return refusal(403, 'This request did not come from the app.');
  const { id } = await params;
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!projectId.safeParse(id).success || !asked.success) {
    return refusal(400, 'This request cannot be read.');
  }
  try {
    if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
    const ctx = await createContext({ headers: request.headers });
    const sent = { projectId: id, fileName: asked.data.name, body: request.body };
    return Response.json(await store(ctx, sent, asked.data));
  } catch (error) {
    if (error instanceof ServiceError) return refusal(STATUS[error.reason], error.message);
    logError(`${aWhat} for project ${id} could not be stored`, error);
    const message =
      error instanceof StorageError ? error.message : `The ${what} could not be stored. Try again.`;
    return refusal(503, message);
  }
}
