import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Composition } from '~/core/timeline/composition';
import { logWarning } from '~/log';
import type { Platform } from '../context';

/**
 * Puts the files of a composition's sounds into `folder`, and answers their paths by address.
 * One that is not stored any more is left out: the video is made without it.
 */
export async function collectSounds(
  { storage }: Pick<Platform, 'storage'>,
  { audio = [] }: Composition,
  folder: string,
): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const { id, url } of audio) {
    const file = basename(url);
    const opened = await storage.open(`audio/${file}`);
    if (!opened) {
      logWarning('An export goes on without a sound', new Error(`The file of ${id} is gone.`));
      continue;
    }
    const path = join(folder, file);
    await mkdir(folder, { recursive: true });
    await pipeline(opened.stream, createWriteStream(path));
    paths[url] = path;
  }
  return paths;
}
