import { MAX_AUDIO_BYTES } from '~/core/timeline/audio';
import { ServiceError } from '../service-error';

/** All bytes of an upload; `invalid_input` as soon as there are more than a sound may have. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      size += part.byteLength;
      if (size > MAX_AUDIO_BYTES) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    const message = 'The file did not arrive whole. Add it again.';
    throw new ServiceError('invalid_input', message, { cause: error });
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

export function tooLarge(): ServiceError {
  return new ServiceError(
    'invalid_input',
    'This file is larger than 25 MB. Save it as MP3 or M4A, or shorten it, and add that.',
  );
}
