/** Longest file of a typeface, in bytes: 8 MB. */
export const MAX_FONT_BYTES = 8 * 1024 * 1024;

/** Typefaces of one project; a family in all its weights may be twenty files. */
export const MAX_PROJECT_FONTS = 40;

/** The same with those that were removed, whose files stay for Undo. */
export const MAX_PROJECT_FONT_FILES = 200;

/** Ends of the names of files that a person may bring; all are stored as WOFF2. */
export const BROUGHT_FONTS = ['woff2', 'woff', 'ttf', 'otf'] as const;

/** `<sha256 of the content>.woff2`, as typefaces are stored and addressed. */
export const FONT_FILE = /^[0-9a-f]{64}\.woff2$/;

/** Media type of an address that ends in an extension; null when it is no typeface's. */
export function fontTypeOf(url: string): string | null {
  return url.endsWith('.woff2') ? 'font/woff2' : null;
}

/** `Acme Sans`, `acme-sans` and the module name `AcmeSans` are one. */
const squeezed = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');

/**
 * Of some typefaces those whose family the code may be set in. Rather one too many: a name can
 * stand in a text as well, and a file that is not used costs only its loading.
 */
export function fontsNamed<Font extends { family: string }>(
  fonts: readonly Font[],
  codes: readonly (string | null)[],
): Font[] {
  if (fonts.length === 0) return [];
  const code = squeezed(codes.join('\n'));
  return fonts.filter(({ family }) => code.includes(squeezed(family)));
}
