import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { INTER_FILES } from './inter';

const require = createRequire(import.meta.url);

it('names files that the font package has', () => {
  for (const { file } of INTER_FILES) {
    expect(existsSync(require.resolve(`@fontsource-variable/inter/files/${file}`))).toBe(true);
  }
});
