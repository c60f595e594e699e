/** Every reason a service may refuse for; the router maps each to one tRPC code. */
export const REASONS = [
  'not_found',
  'signed_out',
  'invalid_input',
  'conflict',
  'busy',
  'limit_reached',
  'unavailable',
] as const;
export type Reason = (typeof REASONS)[number];

/** A refusal with a sentence for the person; anything else that is thrown is a defect. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** When it is worth asking again; null where waiting does not help. */
  readonly retryAfterSeconds: number | null;
  constructor(
    readonly reason: Reason,
    message: string,
    { retryAfterSeconds, ...options }: ErrorOptions & { retryAfterSeconds?: number } = {},
  ) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}

/** An idempotency key that the same person has used for something else. */
export function usedKey(): ServiceError {
  return new ServiceError('conflict', 'This was sent before, for another project. Send it again.');
}

/** Also the answer for somebody else's id: whether it exists is nobody's business. */
export function notFound(what: string): ServiceError {
  return new ServiceError('not_found', `This ${what} does not exist, or it is not yours.`);
}
