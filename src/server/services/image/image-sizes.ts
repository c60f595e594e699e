/** Pixels as the file stores them; images are stored upright, see `cleanImage`. */
export type Size = { width: number; height: number };

const starts = (bytes: Buffer, text: string, at = 0) =>
  bytes.toString('latin1', at, at + text.length) === text;

/** RFC 2083: the signature, then the chunk IHDR. */
export function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 24 || !starts(bytes, '\x89PNG\r\n\x1a\n') || !starts(bytes, 'IHDR', 12)) {
    return null;
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, the logical screen. */
export function gifSize(bytes: Buffer): Size | null {
  if (bytes.length < 10 || !(starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a'))) return null;
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** ITU T.81, annex B: segments up to the first frame header (SOF). */
export function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    const isFiller = marker === 0xff;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += isFiller ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** RFC 9649: the first chunk says which of the three kinds of size there is. */
export function webpSize(bytes: Buffer): Size | null {
  if (bytes.length < 30 || !starts(bytes, 'RIFF') || !starts(bytes, 'WEBP', 8)) return null;
  if (starts(bytes, 'VP8X', 12)) {
    return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  }
  if (starts(bytes, 'VP8L', 12)) {
    const bits = bytes.readUInt32LE(21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!starts(bytes, 'VP8 ', 12)) return null;
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

/** ISO/IEC 23008-12: the largest of the image spatial extents (`ispe`) in the file's head. */
export function avifSize(bytes: Buffer): Size | null {
  const brands = bytes.toString('latin1', 8, Math.min(bytes.length, 64));
  if (!starts(bytes, 'ftyp', 4) || !/avif|avis/.test(brands)) return null;
  let largest: Size | null = null;
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    if (at + 16 > bytes.length) break;
    const size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
