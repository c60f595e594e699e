import type { PatchBlock } from './patch';

/** The blocks as `readPatch` reads them, each line with its break. */
export function writePatch(blocks: readonly PatchBlock[]): string {
  return blocks
    .map(({ search, replace }) =>
      ['<<<<<<< SEARCH', ...search, '=======', ...replace, '>>>>>>> REPLACE', ''].join('\n'),
    )
    .join('');
}
