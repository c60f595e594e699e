import { AISDKError, APICallError } from 'ai';
import { ModelFault } from './model-fault';

/** No wait of our own choice is longer, in ms; a server may ask for more. */
const MAX_BACKOFF_MS = 20_000;

/** OpenAI's 429 for an account without money: no wait helps. */
const NO_CREDIT = /"insufficient_quota"/;

/**
 * Whether the same question may be answered at the next try: a busy or broken server, or a
 * connection that failed. Only for calls that had not brought a word.
 */
export function mayAskAgain(thrown: unknown): boolean {
  if (APICallError.isInstance(thrown)) {
    const { statusCode, responseBody = '' } = thrown;
    if (statusCode === 429) return !NO_CREDIT.test(responseBody);
    return statusCode === undefined || !(statusCode >= 300 && statusCode < 500);
  }
  // What is neither ours nor the SDK's comes from the connection.
  return !(thrown instanceof ModelFault) && !AISDKError.isInstance(thrown);
}

/**
 * How long to wait before asking again, in ms: exponential with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter), and never less
 * than the server asked for. `asked` counts the calls so far, from 1.
 */
export function waitBeforeAsking({
  thrown,
  asked,
  backoffMs,
  now = Date.now(),
  random = Math.random(),
}: {
  thrown: unknown;
  asked: number;
  backoffMs: number;
  now?: number;
  random?: number;
}): number {
  const headers = APICallError.isInstance(thrown) ? thrown.responseHeaders : undefined;
  const ceiling = Math.min(MAX_BACKOFF_MS, backoffMs * 2 ** (asked - 1));
  return Math.round((readRetryAfter(headers, now) ?? 0) + random * ceiling);
}

/**
 * The wait that a server asks for, in ms: `Retry-After` in seconds or as an HTTP date
 * (RFC 9110, 10.2.3), or OpenAI's `retry-after-ms`. Null when it says none that can be read.
 */
export function readRetryAfter(
  headers: Record<string, string> | undefined,
  now: number,
): number | null {
  const exact = positive(headers?.['retry-after-ms']);
  if (exact !== null) return exact;
  const told = headers?.['retry-after'];
  const seconds = positive(told);
  if (seconds !== null) return seconds * 1_000;
  // `Date.parse` takes bare numbers for years.
  const date = told !== undefined && /[a-z]/i.test(told) ? Date.parse(told) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function positive(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
