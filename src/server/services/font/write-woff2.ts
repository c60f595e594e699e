import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type FontTable, type FontTables, isTransformed } from './font-tables';
import { OTHER_TAG, WOFF2_HEADER, WOFF2_TAGS } from './woff2-tags';

const compress = promisify(brotliCompress);

/** The slowest is the smallest; for large typefaces, almost as small in a tenth of the time. */
const qualityFor = (bytes: number) => (bytes <= 256 * 1024 ? 11 : 9);

/** Bytes of an OpenType header, and of one entry of its directory. */
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** `wOF2`. */
const SIGNATURE = 0x774f4632;

/**
 * A WOFF2 file of these tables, which stay as they are. The same tables make the same bytes, in
 * whatever order. Source: https://www.w3.org/TR/WOFF2
 */
export async function writeWoff2({ flavor, tables }: FontTables): Promise<Buffer> {
  const inOrder = ordered(tables);
  const directory = Buffer.concat(inOrder.map(entryOf));
  const all = Buffer.concat(inOrder.map(({ bytes }) => bytes));
  const packed = await compress(all, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: qualityFor(all.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
    },
  });
  const bare = WOFF2_HEADER + directory.length + packed.length;
  const end = Buffer.alloc(padded(bare) - bare);
  const header = Buffer.alloc(WOFF2_HEADER);
  header.writeUInt32BE(SIGNATURE, 0);
  header.writeUInt32BE(flavor, 4);
  header.writeUInt32BE(bare + end.length, 8);
  header.writeUInt16BE(inOrder.length, 12);
  header.writeUInt32BE(unpackedSize(inOrder), 16);
  header.writeUInt32BE(packed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, directory, packed, end]);
}

/** By their tags, but `loca` right behind `glyf`, as readers want it. */
function ordered(tables: readonly FontTable[]): FontTable[] {
  const place = ({ tag }: FontTable) => (tag === 'loca' ? 'glyf+' : tag);
  return [...tables].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

function entryOf(table: FontTable): Buffer {
  const { tag, bytes, length, transform } = table;
  const known = WOFF2_TAGS.indexOf(tag);
  const flags = (known < 0 ? OTHER_TAG : known) | (transform << 6);
  return Buffer.concat([
    Buffer.of(flags),
    known < 0 ? Buffer.from(tag, 'latin1') : Buffer.alloc(0),
    base128(length),
    isTransformed(table) ? base128(bytes.length) : Buffer.alloc(0),
  ]);
}

function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}

function unpackedSize(tables: readonly FontTable[]): number {
  const bodies = tables.reduce((sum, { length }) => sum + padded(length), 0);
  return SFNT_HEADER + tables.length * SFNT_ENTRY + bodies;
}

const padded = (length: number) => Math.ceil(length / 4) * 4;
