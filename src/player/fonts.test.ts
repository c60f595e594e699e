import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { INTER_FILES } from './fonts';
import { renderFonts } from './render-fonts';

const require = createRequire(import.meta.url);

it('names files that the font package has', () => {
  for (const { file } of INTER_FILES) {
    expect(existsSync(require.resolve(`@fontsource-variable/inter/files/${file}`))).toBe(true);
  }
});

it('exports with the same files as the preview, each from its own URL', () => {
  expect(renderFonts.map(({ file }) => file)).toEqual(INTER_FILES.map(({ file }) => file));
  for (const { file, data } of renderFonts) expect(data).toContain(file.replace('.woff2', ''));
});
