import * as z from 'zod/mini';
import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import { FileRefusal, sendFile } from '../../state/send-file';

const stored = z.object({ id: z.string(), url: z.string() });

const TOO_LARGE =
  'This image is larger than 10 MB. Save it as JPEG or WebP, or make it smaller, and attach that.';

/**
 * Stores an image in a project. The same `key` again after a failure stores it once.
 * @throws SentenceError
 */
export async function uploadImage(
  projectId: string,
  key: string,
  file: File,
  options: Parameters<typeof sendFile>[2],
) {
  if (file.size > MAX_IMAGE_BYTES) throw new FileRefusal(TOO_LARGE);
  const query = new URLSearchParams({ name: file.name, key });
  return stored.parse(await sendFile(`/api/projects/${projectId}/images?${query}`, file, options));
}
