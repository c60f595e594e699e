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

/** What a surface has of a file: its bytes (the frame has no network) or its URL (the render bundle). */
export type FontSource = { file: string; data: ArrayBuffer | string };

/**
 * Adds Inter to the document under both of its family names, from bytes or URLs.
 * Resolves when every given file is ready to draw with; a file that is not in
 * `INTER_FILES` is an error, as is one that the browser cannot read.
 */
export async function loadFonts(sources: readonly FontSource[]): Promise<void> {
  await Promise.all(sources.flatMap((source) => FAMILIES.map((family) => load(family, source))));
}

async function load(family: string, { file: name, data }: FontSource): Promise<void> {
  const known = INTER_FILES.find((candidate) => candidate.file === name);
  if (!known) throw new Error(`The font file ${name} is not one of Inter's.`);
  const face = new FontFace(family, typeof data === 'string' ? `url("${data}")` : data, {
    weight: '100 900',
    style: known.style,
    unicodeRange: known.unicodeRange,
  });
  document.fonts.add(await face.load());
}
