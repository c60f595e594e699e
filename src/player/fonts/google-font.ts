import { isEmbedded } from '../embedded';

const MODULE = /^@remotion\/google-fonts\/(\w+)$/;

/** Families whose names do not follow from those of their modules. */
const FAMILIES: Readonly<Record<string, string>> = {
  ABeeZee: 'ABeeZee',
  DotGothic16: 'DotGothic16',
  JetBrainsMono: 'JetBrains Mono',
  MPLUSRounded1c: 'M PLUS Rounded 1c',
  McLaren: 'McLaren',
  MedievalSharp: 'MedievalSharp',
};

/** `PlayfairDisplay` → `Playfair Display`, `IBMPlexSans` → `IBM Plex Sans`, `Exo2` → `Exo 2`. */
function familyOf(name: string): string {
  if (Object.hasOwn(FAMILIES, name)) return FAMILIES[name] ?? name;
  return name.replace(/(?<=[a-z])(?=[A-Z\d])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
}

/** The family that `@remotion/google-fonts/<Name>` is about; null for any other specifier. */
export function googleFamily(specifier: string): string | null {
  const name = MODULE.exec(specifier)?.[1];
  return name === undefined ? null : familyOf(name);
}

/**
 * What stands for `@remotion/google-fonts/<Name>`: the family by its proper name, of which the
 * player has the files or not. Nothing is fetched; null for any other specifier.
 */
export function googleFont(specifier: string): object | null {
  const fontFamily = googleFamily(specifier);
  if (fontFamily === null) return null;
  const name = fontFamily.replace(/ /g, '');
  const info = { fontFamily, importName: name, version: '', url: '', unicodeRanges: {}, fonts: {} };
  const loadFont = () => ({
    fontFamily,
    fonts: {},
    unicodeRanges: {},
    waitUntilDone: () => Promise.resolve(),
  });
  return { fontFamily, getInfo: () => info, loadFont };
}

/** `@remotion/google-fonts` and `@remotion/fonts` themselves. */
export const fontModules: Readonly<Record<string, object>> = {
  '@remotion/google-fonts': { getAvailableFonts: () => [] },
  '@remotion/fonts': { loadFont },
};

type FontFile = { family?: unknown; url?: unknown; weight?: unknown; style?: unknown };

/** Loads a font that the scene carries itself; any other address leads nowhere. */
async function loadFont({ family, url, weight, style }: FontFile = {}): Promise<void> {
  if (typeof family !== 'string' || !isEmbedded(url)) return;
  const descriptors = {
    ...(weight !== undefined && { weight: String(weight) }),
    ...(style !== undefined && { style: String(style) }),
  };
  document.fonts.add(await new FontFace(family, `url(${url})`, descriptors).load());
}
