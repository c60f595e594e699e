import type { Family } from './families';
import type { HanFont } from './han-order';
import { parseRanges, type UnicodeRanges } from './unicode-ranges';

/** One file of a family, as `FontFace` takes it. */
export type FamilyFace = {
  url: string;
  style: 'normal' | 'italic';
  /** `400`, or `100 900` for a variable font. */
  weight: string;
  unicodeRange: string;
};

/** The files of each family; the content of `FontFiles.families`. */
export type FamilyIndex = Record<Family, FamilyFace[]>;

export type FallbackName = HanFont | 'symbols' | 'emoji';

/** One file of a fallback font. `svg` is for browsers that cannot draw the colours of `url`. */
export type FallbackFace = { url: string; svg?: string; unicodeRange: string };

/** Addresses of what is known about fonts; each file is fetched only when a text needs it. */
export type FontFiles = {
  /** Inter's Latin letters, upright: what nearly every scene needs, without another file. */
  main: { url: string; unicodeRange: string };
  /** A `FamilyIndex`. */
  families: string;
  /** A list of `FallbackFace` for each `FallbackName`. */
  fallbacks: Record<FallbackName, string>;
};

/** A fallback file and the code points that it draws. */
export type FallbackFile = { url: string; ranges: UnicodeRanges };

/** Picks the file of a fallback face that this browser can draw. */
export function drawableFile({ url, svg, unicodeRange }: FallbackFace): FallbackFile {
  const drawable = !svg || CSS.supports('font-tech(color-COLRv1)');
  return { url: drawable ? url : svg, ranges: parseRanges(unicodeRange) };
}

/** Reads an index that this app's own build wrote, under an address that carries its hash. */
export function readIndex<Index>(bytes: ArrayBuffer): Index {
  return JSON.parse(new TextDecoder().decode(bytes));
}
