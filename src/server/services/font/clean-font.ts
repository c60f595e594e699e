import { ServiceError } from '../service-error';
import { describeFont, type FontDescription } from './describe-font';
import { type FontTables, tableBytes } from './font-tables';
import { readSfnt } from './read-sfnt';
import { readWoff2 } from './read-woff2';
import { woffToTtf } from './woff-to-ttf';
import { writeWoff2 } from './write-woff2';

export type CleanFont = FontDescription & { bytes: Buffer };

/** What is drawn with. Signatures, tables of editors and SVG, which may hold a program, are left out. */
const KEPT =
  /^(?:cmap|head|hhea|hmtx|maxp|name|OS\/2|post|cvt |fpgm|prep|glyf|loca|CFF |CFF2|VORG|gasp|hdmx|kern|vhea|vmtx|BASE|GDEF|GPOS|GSUB|MATH|CBDT|CBLC|COLR|CPAL|sbix|avar|cvar|fvar|gvar|HVAR|MVAR|STAT|VVAR)$/;

const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/** `head` says so in every font. */
const MAGIC = 0x5f0f3cf5;

/**
 * A typeface as it is stored: its tables, read and written again as WOFF2, and nothing else that
 * was in the file. Told by content, not by name; browsers check each table once more before they
 * draw with it. `invalid_input` when it is none, damaged, or a collection of several.
 */
export function cleanFont(sent: Uint8Array): Promise<CleanFont> {
  const cleaned = cleaning.then(() => clean(sent));
  cleaning = cleaned.catch(() => undefined);
  return cleaned;
}

/**
 * One at a time: unpacked, each may take 30 MB, and the files of a whole family at once would
 * hold up every other file of the process.
 */
let cleaning: Promise<unknown> = Promise.resolve();

async function clean(sent: Uint8Array): Promise<CleanFont> {
  const file = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  try {
    const { flavor, tables } = await unpack(file);
    const font = { flavor, tables: tables.filter(({ tag }) => KEPT.test(tag)) };
    requireWhole(font);
    return { ...describeFont(font), bytes: await writeWoff2(font) };
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('invalid_input', DAMAGED, { cause: error });
  }
}

async function unpack(file: Buffer): Promise<FontTables> {
  const start = file.toString('latin1', 0, 4);
  const kind = start === 'wOF2' || start === 'wOFF' ? file.toString('latin1', 4, 8) : start;
  if (kind === 'ttcf') throw new ServiceError('invalid_input', COLLECTION);
  if (!['\0\x01\0\0', 'OTTO', 'true'].includes(kind)) {
    throw new ServiceError('invalid_input', NO_FONT);
  }
  switch (start) {
    case 'wOF2':
      return readWoff2(file);
    case 'wOFF':
      return readSfnt(woffToTtf(file));
    default:
      return readSfnt(file);
  }
}

/** @throws RangeError for a font that no browser could draw with */
function requireWhole(font: FontTables): void {
  const tags = font.tables.map(({ tag }) => tag);
  const has = (...wanted: string[]) => wanted.every((tag) => tags.includes(tag));
  const isDrawn =
    has('glyf', 'loca') || has('CFF ') || has('CFF2') || has('CBDT', 'CBLC') || has('sbix');
  if (!has(...NEEDED) || !isDrawn) throw new RangeError('The font lacks tables.');
  if (new Set(tags).size !== tags.length) throw new RangeError('The font has a table twice.');
  const head = tableBytes(font, 'head');
  const unitsPerEm = head?.readUInt16BE(18) ?? 0;
  const isScaled = unitsPerEm >= 16 && unitsPerEm <= 16_384;
  const glyphs = tableBytes(font, 'maxp')?.readUInt16BE(4) ?? 0;
  if (head?.readUInt32BE(12) !== MAGIC || !isScaled || glyphs === 0) {
    throw new RangeError('The font has no letters.');
  }
}

const NO_FONT =
  'This file is no typeface that scenes can be set in. Add a WOFF2, WOFF, TTF or OTF file.';
const COLLECTION =
  'This file holds several typefaces at once. Save each as a file of its own (TTF or OTF), and add those.';
const DAMAGED = 'This typeface is damaged. Get it again from where it comes from, and add that.';
