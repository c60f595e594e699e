import { inflateSync } from 'node:zlib';
import { MAX_TABLES, MAX_UNPACKED } from './font-tables';

/** Bytes of a WOFF header, and of one entry of its table directory. */
const HEADER = 44;
const ENTRY = 20;

/**
 * The TrueType font inside of a WOFF 1.0 file: its tables, unpacked and laid out as OpenType
 * wants them. Source: https://www.w3.org/TR/WOFF
 *
 * @throws RangeError, or an error of zlib, for bytes that are no such file
 */
export function woffToTtf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('This is no WOFF font.');
  const count = woff.readUInt16BE(12);
  if (count === 0 || count > MAX_TABLES) throw new RangeError('The font has too many tables.');
  let room = MAX_UNPACKED;
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [offset = 0, packed = 0, size = 0] = [4, 8, 12].map((place) =>
      woff.readUInt32BE(at + place),
    );
    room -= size;
    if (room < 0 || offset + packed > woff.length) throw new RangeError('The font is cut off.');
    const bytes = woff.subarray(offset, offset + packed);
    const head = [woff.subarray(at, at + 4), woff.subarray(at + 16, at + 20)] as const;
    return {
      head,
      bytes: packed === size ? bytes : inflateSync(bytes, { maxOutputLength: Math.max(1, size) }),
    };
  });
  const top = Buffer.alloc(12);
  top.writeUInt32BE(woff.readUInt32BE(4), 0);
  top.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  top.writeUInt16BE(power * 16, 6);
  top.writeUInt16BE(Math.log2(power), 8);
  top.writeUInt16BE((count - power) * 16, 10);
  let end = 12 + count * 16;
  const directory = tables.map(({ head: [tag, checksum], bytes }) => {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(end, 0);
    place.writeUInt32BE(bytes.length, 4);
    end += padded(bytes.length);
    return Buffer.concat([tag, checksum, place]);
  });
  const bodies = tables.map(({ bytes }) => Buffer.concat([bytes], padded(bytes.length)));
  return Buffer.concat([top, ...directory, ...bodies]);
}

/** Tables begin at multiples of four bytes. */
const padded = (length: number) => Math.ceil(length / 4) * 4;
