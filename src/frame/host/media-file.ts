import { providedFile } from './provided-files';

const TIMEOUT_MS = 120_000;

/**
 * The bytes of a sound, an image or a typeface. Nothing of it is kept: they are transferred whole, and the
 * browser's own cache has them for the next guest.
 *
 * @throws with a sentence for the person.
 */
export async function mediaFile(url: string): Promise<ArrayBuffer> {
  const provided = providedFile(url);
  if (provided) return provided;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`The file cannot be had (status ${response.status}).`);
  return response.arrayBuffer();
}
