import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { frameManifestSchema } from '~/frame/manifest-schema';
import type { FrameRig } from '../../frame/frame-rig';
import { report } from '../figures';

/** Sizes after brotli of what the frame fetches: always, and only for scenes that need it. */
export async function reportBytes({ folder }: FrameRig): Promise<void> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8');
  const { runtime, compiler, player } = frameManifestSchema.parse(JSON.parse(text));
  const size = async (url: string) => {
    const bytes = await readFile(join(folder, url.replace('/frame/', '')));
    // A font is packed already.
    return url.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
  };
  const line = async (name: string, url: string, goal = '') =>
    report('frame', `${name}, brotli`, `${((await size(url)) / 1024).toFixed(1)} KB${goal}`);
  await line('runtime', runtime, ' · goal 150 KB');
  await line('Inter', player.fonts.main.url);
  await line('compiler, for scenes without JavaScript', compiler);
  for (const [name, url] of Object.entries(player.modules)) await line(name, url);
}
