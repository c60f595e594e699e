import { ServiceError } from '../service-error';

/**
 * All bytes of an upload; throws `tooLarge` as soon as there are more than `maxBytes`, and
 * `unavailable` when it does not arrive whole: the same file again may well.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: () => ServiceError },
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      size += part.byteLength;
      if (size > maxBytes) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    const message = 'The file did not arrive whole. Try again.';
    throw new ServiceError('unavailable', message, { cause: error });
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
