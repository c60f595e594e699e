import type { FontAsset } from '~/core/timeline/composition';
import { type FontTables, tableBytes } from './font-tables';

export type FontDescription = Pick<FontAsset, 'weight' | 'style'> & {
  /** As the file names its family; empty when it does not. */
  family: string;
};

/** Platforms of the table `name`, and the language that everybody has: English as in the USA. */
const MACINTOSH = 1;
const WINDOWS = 3;
const ENGLISH = 0x409;

/**
 * Names by their numbers: 16 is the family with all its cuts, 1 may have the cut in it. Of narrow
 * and wide cuts it is to: CSS would take them for the same as those of the usual width.
 */
const FAMILY_NAMES = { usual: [16, 1], other: [1, 16] };
const USUAL_WIDTH = 5;

/** What the one name of a variable font may say of the cut that it begins with: “Montserrat Thin”. */
const FIRST_CUT =
  /(?: (?:\d+pt|(?:extra|ultra|semi|demi)? ?(?:light|bold)|thin|hairline|regular|medium|black|heavy))+$/i;

/** Longest name that is kept, in characters, and what of one is read, in bytes. */
const MAX_FAMILY = 60;
const MAX_NAME_BYTES = 256;

/** All may point at the same long text: no font has so many. */
const MAX_NAMES = 2_000;

/**
 * What CSS has to know of a typeface, from its own tables.
 * Source: https://learn.microsoft.com/typography/opentype/spec/name
 *
 * @throws RangeError for tables that are cut off
 */
export function describeFont(font: FontTables): FontDescription {
  const os2 = tableBytes(font, 'OS/2');
  const macStyle = tableBytes(font, 'head')?.readUInt16BE(44) ?? 0;
  const selection = os2?.readUInt16BE(62) ?? 0;
  const isItalic = (selection & 0x201) !== 0 || (macStyle & 2) !== 0;
  const static_ = os2 ? plainWeight(os2.readUInt16BE(4)) : macStyle & 1 ? '700' : '400';
  const axis = weightAxis(tableBytes(font, 'fvar'));
  const isUsual = axis !== null || (os2?.readUInt16BE(6) ?? USUAL_WIDTH) === USUAL_WIDTH;
  const named = familyOf(tableBytes(font, 'name'), FAMILY_NAMES[isUsual ? 'usual' : 'other']);
  return {
    family: axis === null ? named : named.replace(FIRST_CUT, ''),
    weight: axis ?? static_,
    style: isItalic ? 'italic' : 'normal',
  };
}

/** Some old fonts count from 1 to 9. */
function plainWeight(value: number): string {
  const weight = value > 0 && value < 10 ? value * 100 : value;
  return String(Math.min(1_000, Math.max(1, weight)));
}

/** `100 900`, from the axis `wght` of a variable font; null when it has none. */
function weightAxis(fvar: Buffer | null): string | null {
  if (!fvar) return null;
  const [axes, count, size] = [fvar.readUInt16BE(4), fvar.readUInt16BE(8), fvar.readUInt16BE(10)];
  for (let at = axes; at < axes + count * size; at += size) {
    if (fvar.toString('latin1', at, at + 4) !== 'wght') continue;
    const [least, most] = [4, 12].map((place) => Math.round(fvar.readInt32BE(at + place) / 65_536));
    const [from, to] = [plainWeight(least ?? 0), plainWeight(most ?? 0)];
    return from === to ? from : `${from} ${to}`;
  }
  return null;
}

function familyOf(name: Buffer | null, numbers: readonly number[]): string {
  if (!name) return '';
  const count = name.readUInt16BE(2);
  if (count > MAX_NAMES) throw new RangeError('The font has too many names.');
  const records = Array.from({ length: count }, (_, index) => recordAt(name, 6 + index * 12));
  for (const wanted of numbers) {
    const found = records
      .filter(({ number }) => number === wanted)
      .sort((one, other) => rankOf(one) - rankOf(other))
      .map((record) => plainFamily(textOf(name, record)))
      .find(Boolean);
    if (found) return found;
  }
  return '';
}

type NameRecord = Record<'platform' | 'language' | 'number' | 'start' | 'length', number>;

function recordAt(name: Buffer, at: number): NameRecord {
  return {
    platform: name.readUInt16BE(at),
    language: name.readUInt16BE(at + 4),
    number: name.readUInt16BE(at + 6),
    length: name.readUInt16BE(at + 8),
    start: name.readUInt16BE(4) + name.readUInt16BE(at + 10),
  };
}

/** English first, and what old systems wrote last. */
function rankOf({ platform, language }: NameRecord): number {
  if (platform === WINDOWS) return language === ENGLISH ? 0 : 1;
  return platform === MACINTOSH ? 3 : 2;
}

function textOf(name: Buffer, { platform, start, length }: NameRecord): string {
  const bytes = name.subarray(start, start + Math.min(length, MAX_NAME_BYTES));
  return platform === MACINTOSH ? bytes.toString('latin1') : utf16(bytes);
}

function utf16(bytes: Buffer): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(whole).swap16().toString('utf16le');
}

/** A name that can stand in any style sheet, string or prompt as it is. */
export function plainFamily(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._&+-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, MAX_FAMILY).join('').trim();
}
