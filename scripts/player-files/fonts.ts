import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { INTER_FILES } from '../../src/player/fonts/inter';
import type { PlayerFiles } from '../../src/player/scene-files';
import type { BuiltFiles } from './built-files';

/** Adds the bundled fonts, in the order of their need. */
export async function buildFonts(files: BuiltFiles): Promise<PlayerFiles['fonts']> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter'));
  return Promise.all(
    INTER_FILES.map(async ({ file }) => {
      const bytes = await readFile(join(folder, 'files', file));
      return { file, url: files.add(file.replace(/\.woff2$/, ''), 'woff2', bytes) };
    }),
  );
}
