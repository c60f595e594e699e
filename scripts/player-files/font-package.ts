import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseRanges, type UnicodeRanges } from '../../src/player/fonts/unicode-ranges';

const require = createRequire(import.meta.url);

const metadata = z.object({
  id: z.string(),
  weights: z.array(z.number()),
  styles: z.array(z.enum(['normal', 'italic'])),
  variable: z.union([
    z.literal(false),
    z.object({ wght: z.object({ min: z.string(), max: z.string() }) }),
  ]),
});

/** One font file of a `@fontsource` package. */
export type PackagedFont = {
  /** Its name without the extension. */
  stem: string;
  style: 'normal' | 'italic';
  /** As CSS writes it: `400`, or `100 900`. */
  weight: string;
  /** What the file is meant for; it may have more, and it may lack some of it. */
  ranges: UnicodeRanges;
  bytes: (extension: 'woff' | 'woff2') => Buffer;
};

/** All files of a package, of the variable one when there is one: `DM Sans` → `dm-sans`. */
export function packagedFonts(family: string): PackagedFont[] {
  const folder = folderOf(family.toLowerCase().replace(/ /g, '-'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { id, weights, styles, variable } = metadata.parse(read('metadata.json'));
  const subsets = Object.entries(z.record(z.string(), z.string()).parse(read('unicode.json')));
  const sorts = variable
    ? [{ part: 'wght', weight: `${variable.wght.min} ${variable.wght.max}` }]
    : weights.map((weight) => ({ part: String(weight), weight: String(weight) }));
  return subsets.flatMap(([subset, ranges]) =>
    sorts.flatMap(({ part, weight }) =>
      styles.map((style) => {
        const stem = `${id}-${subset.replace(/[[\]]/g, '')}-${part}-${style}`;
        return {
          stem,
          style,
          weight,
          ranges: parseRanges(ranges),
          bytes: (extension: string) => readFileSync(join(folder, 'files', `${stem}.${extension}`)),
        };
      }),
    ),
  );
}

function folderOf(id: string): string {
  for (const scope of ['@fontsource-variable', '@fontsource']) {
    try {
      return dirname(require.resolve(`${scope}/${id}/package.json`));
    } catch {
      // The other scope has it.
    }
  }
  throw new Error(`No package has the font ${id}.`);
}
