import 'server-only';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { ZodError } from 'zod';
import { logError } from '~/log';
import type { ServiceContext } from '~/server/services/context';
import { type Reason, ServiceError } from '~/server/services/service-error';

const CODES = {
  not_found: 'NOT_FOUND',
  signed_out: 'UNAUTHORIZED',
  invalid_input: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  busy: 'CONFLICT',
  limit_reached: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<Reason, TRPCError['code']>;

const DEFECT = 'Something went wrong on the server. Nothing that was stored is lost; try again.';

const UNREADABLE = 'This request cannot be read.';

const t = initTRPC.context<ServiceContext>().create({
  transformer: superjson,
  sse: {
    ping: { enabled: true, intervalMs: 10_000 },
    client: { reconnectAfterInactivityMs: 25_000 },
  },
  errorFormatter({ shape, error }) {
    const { code, httpStatus, path } = shape.data;
    const data = { code, httpStatus, path };
    if (error.cause instanceof ZodError) {
      const fields = error.cause.issues.map(({ path, message }) => ({
        field: path.join('.'),
        message,
      }));
      const message = fields
        .map(({ field, message }) => (field ? `${field}: ${message}` : `${message}.`))
        .join(' ');
      return { ...shape, message, data: { ...data, reason: 'invalid_input' as const, fields } };
    }
    if (error.cause instanceof ServiceError) {
      return { ...shape, data: { ...data, reason: error.cause.reason, fields: [] } };
    }
    // What is left are defects and bodies that cannot be parsed: their words are the program's.
    const message =
      code === 'INTERNAL_SERVER_ERROR'
        ? DEFECT
        : code === 'BAD_REQUEST' || code === 'PARSE_ERROR'
          ? UNREADABLE
          : shape.message;
    return { ...shape, message, data: { ...data, reason: null, fields: [] } };
  },
});

/** Gives a service's refusal its tRPC code. */
const withServiceErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof ServiceError) {
    throw new TRPCError({ code: CODES[cause.reason], message: cause.message, cause });
  }
  return result;
});

/** Logs what was no refusal but a defect: in a call, before it, or in a stream that it opened. */
export function logDefect({ error, path }: { error: TRPCError; path?: string | undefined }): void {
  if (error.code !== 'INTERNAL_SERVER_ERROR') return;
  logError(`${path ?? 'A request'} failed`, error.cause ?? error);
}

export const createRouter = t.router;
export const procedure = t.procedure.use(withServiceErrors);
