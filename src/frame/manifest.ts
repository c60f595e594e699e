import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '~/core/errors';
import { env } from '~/env';
import { type FrameManifest, frameManifestSchema } from './manifest-schema';

let cached: Promise<FrameManifest> | null = null;

/**
 * The manifest that `scripts/build-frame.ts` wrote. Read once per process; in
 * development each time, since the files are rebuilt underneath.
 *
 * @throws when the frame was not built or its manifest is damaged.
 */
export function frameManifest(): Promise<FrameManifest> {
  if (cached) return cached;
  const reading = readFrameManifest(join(process.cwd(), 'public', 'frame'));
  if (env().NODE_ENV === 'production') {
    cached = reading;
    reading.catch(() => {
      cached = null;
    });
  }
  return reading;
}

/** Reads `manifest.json` in a folder of built frame files. */
export async function readFrameManifest(folder: string): Promise<FrameManifest> {
  try {
    return frameManifestSchema.parse(
      JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    );
  } catch (thrown) {
    throw new Error(
      `The preview frame is not built; "npm run build" builds it. (${messageOf(thrown)})`,
      { cause: thrown },
    );
  }
}
