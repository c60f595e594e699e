import sharp from 'sharp';
import { MAX_IMAGE_PIXELS } from '~/core/scene/image-asset';
import { logWarning } from '~/log';

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
/** Of what is turned anew; nobody sees the loss at it. */
const QUALITY = 92;

/**
 * How a JPEG asks to be turned before it is shown, from 1 (not at all) to 8: EXIF 2.32, 4.6.4,
 * tag 274. 1 for everything else.
 */
export function jpegOrientation(bytes: Buffer): number {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return 1;
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    // What follows the start of a scan is the picture.
    if (marker === 0xda) return 1;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === EXIF) {
      return tiffOrientation(bytes.subarray(at + 10, end));
    }
    at = end;
  }
  return 1;
}

/** TIFF 6.0: the byte order, then where the first directory is, with entries of 12 bytes. */
function tiffOrientation(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/**
 * The same image with its pixels as they are meant to be seen. Browsers turn a JPEG by what its
 * EXIF says, models and drawing libraries often do not: only upright pixels are the same to all.
 * What need not or cannot be turned comes back as it is.
 */
export async function upright(bytes: Uint8Array): Promise<Uint8Array> {
  if (jpegOrientation(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) === 1) {
    return bytes;
  }
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS }).autoOrient();
    return await image.keepIccProfile().jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
  } catch (error) {
    logWarning('An image could not be turned upright', error);
    return bytes;
  }
}
