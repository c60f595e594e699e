import 'server-only';
import { logError } from '~/log';
import { ServiceError } from '~/server/services/service-error';

/** How a route of links says that it does not answer; no cache keeps it. */
export type Refusal = { status: number; message: string; headers: Record<string, string> };

/** A service's refusal as a route answers it, with its sentence; what else was thrown is logged. */
export function refusalOf(thrown: unknown, what: string): Refusal {
  const headers = (retryAfter: number | null): Refusal['headers'] => ({
    'cache-control': 'no-store',
    ...(retryAfter === null ? {} : { 'retry-after': `${retryAfter}` }),
  });
  if (thrown instanceof ServiceError) {
    const { reason, message, retryAfterSeconds } = thrown;
    const status = reason === 'limit_reached' ? 429 : 404;
    return { status, message, headers: headers(retryAfterSeconds) };
  }
  logError(what, thrown);
  const message = 'The video cannot be read at the moment. It is safe; try again.';
  return { status: 503, message, headers: headers(2) };
}

/** The same as text. */
export function refuse(thrown: unknown, what: string): Response {
  const { status, message, headers } = refusalOf(thrown, what);
  return new Response(message, { status, headers });
}
