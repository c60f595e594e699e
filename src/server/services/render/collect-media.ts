import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Composition } from '~/core/timeline/composition';
import { logWarning } from '~/log';
import type { Platform } from '../context';

/**
 * Puts the files of a composition's sounds, images and typefaces into `folder`, and answers their paths by
 * address. One that is not stored any more is left out: the video is made without it.
 */
export async function collectMedia(
  { storage }: Pick<Platform, 'storage'>,
  { audio = [], images = [], fonts = [] }: Composition,
  folder: string,
): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  const media = [
    ...audio.map((one) => ({ ...one, stored: 'audio' })),
    ...images.map((one) => ({ ...one, stored: 'images' })),
    ...fonts.map((one) => ({ ...one, stored: 'fonts' })),
  ];
  for (const { id, url, stored } of media) {
    const file = basename(url);
    const opened = await storage.open(`${stored}/${file}`);
    if (!opened) {
      logWarning('An export goes on without a file', new Error(`The file of ${id} is gone.`));
      continue;
    }
    const path = join(folder, file);
    await mkdir(folder, { recursive: true });
    await pipeline(opened.stream, createWriteStream(path));
    paths[url] = path;
  }
  return paths;
}
