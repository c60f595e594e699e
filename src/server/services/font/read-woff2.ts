import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type FontTables, isTransformed, MAX_TABLES, MAX_UNPACKED } from './font-tables';
import { OTHER_TAG, WOFF2_HEADER, WOFF2_TAGS } from './woff2-tags';

const decompress = promisify(brotliDecompress);

type Entry = { tag: string; transform: number; length: number; stored: number };

/**
 * The tables of a WOFF2 file, transformed ones as they stand there. Metadata and private data are
 * left behind. Source: https://www.w3.org/TR/WOFF2
 *
 * @throws RangeError, or an error of zlib, for a file that does not hold what its directory says
 */
export async function readWoff2(file: Buffer): Promise<FontTables> {
  const count = file.readUInt16BE(12);
  if (count > MAX_TABLES) throw new RangeError('The font has too many tables.');
  const { entries, end } = readDirectory(file, count);
  const size = entries.reduce((sum, { stored }) => sum + stored, 0);
  const unpacked = entries.reduce((sum, { length }) => sum + length, 0);
  if (Math.max(size, unpacked) > MAX_UNPACKED) throw new RangeError('The font is too large.');
  const packed = file.subarray(end, end + file.readUInt32BE(20));
  const all = await decompress(packed, { maxOutputLength: Math.max(1, size) });
  if (all.length !== size) throw new RangeError('The font is cut off.');
  let at = 0;
  const tables = entries.map(({ stored, ...table }) => {
    const bytes = all.subarray(at, at + stored);
    at += stored;
    return { ...table, bytes };
  });
  return { flavor: file.readUInt32BE(4), tables };
}

function readDirectory(file: Buffer, count: number): { entries: Entry[]; end: number } {
  let at = WOFF2_HEADER;
  /** UIntBase128: seven bits a byte, the highest first, in at most five bytes. */
  const readNumber = (): number => {
    let value = 0;
    for (let bytes = 0; bytes < 5; bytes++) {
      const byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('A length of the font has no end.');
  };
  const entries = Array.from({ length: count }, () => {
    const flags = file.readUInt8(at);
    at += 1;
    const isOther = (flags & 0x3f) === OTHER_TAG;
    const tag = isOther ? file.toString('latin1', at, at + 4) : (WOFF2_TAGS[flags & 0x3f] ?? '');
    if (isOther) at += 4;
    const table = { tag, transform: flags >> 6 };
    const length = readNumber();
    return { ...table, length, stored: isTransformed(table) ? readNumber() : length };
  });
  return { entries, end: at };
}
