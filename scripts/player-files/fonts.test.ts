import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/player/fonts/families';
import type { FallbackFace, FamilyIndex } from '../../src/player/fonts/font-index';
import { inRanges, parseRanges } from '../../src/player/fonts/unicode-ranges';
import { BuiltFiles } from './built-files';
import { fontCoverage } from './font-coverage';
import { packagedFonts } from './font-package';
import { buildFonts } from './fonts';
import { woff2From } from './woff2';

const built = new BuiltFiles();
const fonts = await buildFonts(built);
const bytesAt = (url: string) => new Map(built.entries()).get(url.replace('/frame/', ''));
const read = (url: string) => JSON.parse(new TextDecoder().decode(bytesAt(url)));
const has = (range: string, text: string) =>
  [...text].every((one) => inRanges(parseRanges(range), one.codePointAt(0) ?? -1));
const families: FamilyIndex = read(fonts.families);

describe('the built fonts', () => {
  it('know a file of Latin letters and figures in every family, and Inter’s without an index', () => {
    for (const family of FAMILIES) {
      const latin = families[family].filter(
        ({ style, unicodeRange }) => style === 'normal' && has(unicodeRange, 'Az09é“—'),
      );
      expect(latin.length, family).toBeGreaterThan(0);
    }
    expect(has(fonts.main.unicodeRange, 'Hamburgefonstiv 0123456789 äöü €')).toBe(true);
    expect(families.Inter.find(({ url }) => url === fonts.main.url)).toBeDefined();
  });

  it('have every file that an index names', () => {
    const named = FAMILIES.flatMap((family) => families[family].map(({ url }) => url));
    for (const url of Object.values(fonts.fallbacks)) {
      const faces: FallbackFace[] = read(url);
      named.push(...faces.flatMap((face) => [face.url, face.svg ?? face.url]));
    }
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((url) => !bytesAt(url))).toEqual([]);
  });

  it.each([
    ['sc', '你好世界这国，'],
    ['tc', '這國語'],
    ['jp', 'こんにちは東京カ'],
    ['kr', '안녕하세요'],
    ['symbols', '→↗★✓✕✦●▶①'],
    ['emoji', '😀🔥❤👩💻🇯'],
  ] as const)('%s has %s', (name, text) => {
    const faces: FallbackFace[] = read(fonts.fallbacks[name]);
    for (const one of text) {
      expect(
        faces.some(({ unicodeRange }) => has(unicodeRange, one)),
        one,
      ).toBe(true);
    }
  });

  it('do not claim what their files lack', () => {
    const faces: FallbackFace[] = read(fonts.fallbacks.jp);
    expect(faces.some(({ unicodeRange }) => has(unicodeRange, '这'))).toBe(false);
  });
});

describe('a font packed anew', () => {
  it('has the same characters, and none of the tables that were left out', () => {
    const font = packagedFonts('Noto Color Emoji').find(({ stem }) => stem.includes('-1-'));
    if (!font) throw new Error('The package has no file 1.');
    const packed = woff2From(font.bytes('woff'), ['SVG ']);
    expect(packed.length).toBeLessThan(font.bytes('woff').length / 3);
    expect(packed.length).toBe(packed.readUInt32BE(8));
    expect(fontCoverage(packed)).toEqual(fontCoverage(font.bytes('woff2')));
  });
});
