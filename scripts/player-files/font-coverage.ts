import { brotliDecompressSync } from 'node:zlib';
import { KNOWN_TAGS, UNKNOWN_TAG } from './woff2';

/**
 * The code points that a font file has pictures for: what its package says is a superset.
 *
 * @param font the bytes of a WOFF2 file
 * @throws Error when it has no Unicode table of format 4 or 12
 */
export function fontCoverage(font: Buffer): Set<number> {
  const cmap = cmapOf(font);
  if (!cmap) throw new Error('The font has no character map.');
  const points = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) === 12) readFormat12(table, points);
    else if (table.readUInt16BE(0) === 4) readFormat4(table, points);
  }
  if (points.size === 0) throw new Error('The font has no character map that can be read.');
  return points;
}

function cmapOf(font: Buffer): Buffer | null {
  let at = 48;
  const number = (): number => {
    for (let value = 0; ; ) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let start = 0;
  let cmap: [start: number, end: number] | null = null;
  for (let left = font.readUInt16BE(12); left > 0; left--) {
    const flags = font.readUInt8(at++);
    const tag = flags & 63;
    if (tag === UNKNOWN_TAG) at += 4;
    const name = KNOWN_TAGS[tag];
    const plain = number();
    // Outlines are transformed as 0 and plain as 3; every other table the other way round.
    const transformed = name === 'glyf' || name === 'loca' ? flags >> 6 === 0 : flags >> 6 !== 0;
    const length = transformed ? number() : plain;
    if (name === 'cmap') cmap = [start, start + length];
    start += length;
  }
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  return cmap && tables.subarray(...cmap);
}

/** OpenType, cmap format 12: groups of first and last code point. */
function readFormat12(table: Buffer, points: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    const last = table.readUInt32BE(at + 4);
    for (let point = table.readUInt32BE(at); point <= last; point++) points.add(point);
  }
}

/** OpenType, cmap format 4: segments, whose glyphs come by a difference or from a list. */
function readFormat4(table: Buffer, points: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = table.readUInt16BE(at);
    const first = table.readUInt16BE(at + size + 2);
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const listAt = at + 3 * size + 2;
    const offset = table.readUInt16BE(listAt);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const glyph =
        offset === 0
          ? (point + delta) & 0xffff
          : table.readUInt16BE(listAt + offset + (point - first) * 2);
      if (glyph !== 0) points.add(point);
    }
  }
}
