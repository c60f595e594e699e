import ranges from '@fontsource-variable/inter/unicode.json';

/** Scenes may ask for either name; both draw the same bundled variable font. */
const FAMILIES = ['Inter', 'Inter Variable'] as const;

type Subset = keyof typeof ranges;

/** One font file of the `@fontsource-variable/inter` package. */
export type FontFile = { file: string; style: 'normal' | 'italic'; unicodeRange: string };

const file = (subset: Subset, style: FontFile['style']): FontFile => ({
  file: `inter-${subset}-wght-${style}.woff2`,
  style,
  unicodeRange: ranges[subset],
});

/** Every file that belongs in a surface, the most needed first (about 380 KB together). */
export const INTER_FILES: readonly FontFile[] = [
  file('latin', 'normal'),
  file('latin-ext', 'normal'),
  file('latin', 'italic'),
  file('cyrillic', 'normal'),
  file('greek', 'normal'),
  file('vietnamese', 'normal'),
  file('cyrillic-ext', 'normal'),
  file('greek-ext', 'normal'),
  file('latin-ext', 'italic'),
];

/**
 * Adds one of Inter's files to the document under both of its family names, from its bytes.
 * Resolves when it is ready to draw with; throws for a file that is not in `INTER_FILES`,
 * and for one that the browser cannot read.
 */
export async function loadFont({ file: name, data }: { file: string; data: ArrayBuffer }) {
  const known = INTER_FILES.find((candidate) => candidate.file === name);
  if (!known) throw new Error(`The font file ${name} is not one of Inter's.`);
  for (const family of FAMILIES) {
    const face = new FontFace(family, data, {
      weight: '100 900',
      style: known.style,
      unicodeRange: known.unicodeRange,
    });
    document.fonts.add(await face.load());
  }
}
