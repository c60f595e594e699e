import { FAMILIES, type Family } from '../../src/player/fonts/families';
import type { FallbackFace, FamilyFace, FontFiles } from '../../src/player/fonts/font-index';
import { formatRanges, inRanges } from '../../src/player/fonts/unicode-ranges';
import type { BuiltFiles } from './built-files';
import { fontCoverage } from './font-coverage';
import { type PackagedFont, packagedFonts } from './font-package';
import { woff2From } from './woff2';

/** Arrows, signs and shapes; what the font of symbols lacks of them, the Chinese one has. */
const SYMBOLS: readonly (readonly [from: number, to: number])[] = [
  [0x2000, 0x2bff],
  [0x1f000, 0x1f0ff],
];

/** Adds the bundled fonts, and the indexes by which the player finds the file that a text needs. */
export async function buildFonts(files: BuiltFiles): Promise<FontFiles> {
  const families = FAMILIES.map((family) => [family, familyFaces(files, family)] as const);
  const index = new Map<Family, FamilyFace[]>(families);
  const main = index.get('Inter')?.find(({ url }) => url.includes('/inter-latin-wght-normal-'));
  if (!main) throw new Error('Inter has no file of Latin letters.');
  const sc = fallbackFaces(files, 'Noto Sans SC');
  const add = (name: string, content: object) =>
    files.add(`fonts-${name}`, 'json', Buffer.from(JSON.stringify(content)));
  return {
    main: { url: main.url, unicodeRange: main.unicodeRange },
    families: add('families', Object.fromEntries(families)),
    fallbacks: {
      sc: add('sc', sc.map(faceOf)),
      tc: add('tc', fallbackFaces(files, 'Noto Sans TC').map(faceOf)),
      jp: add('jp', fallbackFaces(files, 'Noto Sans JP').map(faceOf)),
      kr: add('kr', fallbackFaces(files, 'Noto Sans KR').map(faceOf)),
      symbols: add('symbols', symbolFaces(files, sc)),
      emoji: add('emoji', emojiFaces(files)),
    },
  };
}

function familyFaces(files: BuiltFiles, family: Family): FamilyFace[] {
  return packagedFonts(family).map((font) => {
    const bytes = font.bytes('woff2');
    const url = files.add(font.stem, 'woff2', bytes);
    const unicodeRange = formatRanges(pointsOf(font, bytes));
    return { url, style: font.style, weight: font.weight, unicodeRange };
  });
}

/** Files have letters beside their own, which others draw; and not all that they are meant for. */
function pointsOf({ ranges }: PackagedFont, bytes: Buffer): Set<number> {
  const covered = [...fontCoverage(bytes)].sort((a, b) => a - b);
  return new Set(covered.filter((point) => inRanges(ranges, point)));
}

type Covering = { url: string; points: ReadonlySet<number> };

function faceOf({ url, points }: Covering): FallbackFace {
  return { url, unicodeRange: formatRanges(points) };
}

function fallbackFaces(files: BuiltFiles, family: string): Covering[] {
  return packagedFonts(family).map((font) => {
    const bytes = font.bytes('woff2');
    return { url: files.add(font.stem, 'woff2', bytes), points: pointsOf(font, bytes) };
  });
}

/** The Chinese font's small files first: the one of all symbols is large. */
function symbolFaces(files: BuiltFiles, chinese: readonly Covering[]): FallbackFace[] {
  const isSymbol = (point: number) => SYMBOLS.some(([from, to]) => point >= from && point <= to);
  const all = packagedFonts('Noto Sans Symbols 2').map((font) => {
    const bytes = woff2From(font.bytes('woff'));
    return { url: files.add(font.stem, 'woff2', bytes), points: pointsOf(font, bytes) };
  });
  return [...chinese, ...all]
    .map(({ url, points }) => ({ url, points: new Set([...points].filter(isSymbol)) }))
    .filter(({ points }) => points.size > 0)
    .map(faceOf);
}

/**
 * The package's WOFF2 files have pictures in SVG only, which Chromium does not draw; its WOFF
 * files have them as COLR too, which Safari does not.
 */
function emojiFaces(files: BuiltFiles): FallbackFace[] {
  return packagedFonts('Noto Color Emoji').map((font) => {
    const colr = woff2From(font.bytes('woff'), ['SVG ']);
    return {
      url: files.add(font.stem, 'woff2', colr),
      svg: files.add(`${font.stem}-svg`, 'woff2', font.bytes('woff2')),
      unicodeRange: formatRanges(pointsOf(font, colr)),
    };
  });
}
