import { TRPCClientError } from '@trpc/client';

const UNREACHABLE = 'Framewright could not be reached. Check that it is running, then try again.';

/** Whether the server itself answered with this error, rather than the connection failing. */
export function isServerAnswer(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data !== undefined && error.data !== null;
}

/** The server's own sentence, or one that says that it could not be reached. */
export function errorSentence(error: unknown): string {
  if (isServerAnswer(error) && error instanceof Error && error.message) return error.message;
  if (error instanceof SentenceError) return error.message;
  return UNREACHABLE;
}

/** An error whose message is already a sentence for the person. */
export class SentenceError extends Error {
  override readonly name = 'SentenceError';
}
