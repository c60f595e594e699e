import { messageOf } from '~/core/errors';
import { providedFile } from './provided-files';

const TIMEOUT_MS = 20_000;

const files = new Map<string, Promise<ArrayBuffer>>();

/**
 * The bytes of a built frame file, fetched once per page: opaque frames share no
 * HTTP cache, so the page hands each guest its own copy (`slice(0)`).
 * A failure is not kept; the next call tries again.
 *
 * @throws with a sentence for the person.
 */
export function frameFile(url: string): Promise<ArrayBuffer> {
  const known = files.get(url);
  if (known) return known;
  const fetching = providedFile(url) ?? fetchBytes(url);
  files.set(url, fetching);
  fetching.catch(() => files.delete(url));
  return fetching;
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (thrown) {
    throw new Error(
      'The player could not be downloaded. Check your connection and try again; your project is safe.',
      { cause: messageOf(thrown) },
    );
  }
  if (response.status === 404) {
    throw new Error('This page is older than the app. Reload the page to get the current player.');
  }
  if (!response.ok) {
    throw new Error(
      `The player could not be downloaded (status ${response.status}). Try again in a moment; your project is safe.`,
    );
  }
  return response.arrayBuffer();
}
