import 'server-only';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '~/core/errors';
import { type FrameManifest, frameManifestSchema } from './manifest-schema';

let cached: { builtAt: number; manifest: FrameManifest } | null = null;

/**
 * The manifest that `scripts/build-frame.ts` wrote last: read again only after a new build,
 * which in development may come while the server runs.
 *
 * @param host FRAME_HOST, for the page that mounts the frame.
 * @throws when the frame was not built or its manifest is damaged.
 */
export async function frameManifest(host: string | undefined): Promise<FrameManifest> {
  const folder = frameFolder();
  const builtAt = await stat(join(folder, 'manifest.json')).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NaN,
  );
  if (cached?.builtAt !== builtAt) {
    cached = { builtAt, manifest: await readFrameManifest(folder) };
  }
  return { ...cached.manifest, host };
}

/** Where the built files of the frame are. */
export function frameFolder(): string {
  // Turbopack would read all files there at build time, while they are still being written.
  return join(/* turbopackIgnore: true */ process.cwd(), 'public', 'frame');
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
