import { type ImageExtension, MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE } from '~/core/scene/image-asset';
import { ServiceError } from '../service-error';
import { avifSize, gifSize, jpegSize, pngSize, type Size, webpSize } from './image-sizes';

export type ReadImage = Size & { extension: ImageExtension };

const READERS: { extension: ImageExtension; read: (bytes: Buffer) => Size | null }[] = [
  { extension: 'png', read: pngSize },
  { extension: 'jpg', read: jpegSize },
  { extension: 'webp', read: webpSize },
  { extension: 'gif', read: gifSize },
  { extension: 'avif', read: avifSize },
];

/**
 * What kind of image the bytes are, told by content, and its size in pixels; `invalid_input`
 * when it is none that scenes can show, or too large.
 */
export function readImage(bytes: Uint8Array): ReadImage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { extension, read } of READERS) {
    const size = read(buffer);
    if (!size) continue;
    const { width, height } = size;
    if (width < 1 || height < 1) throw refusal(NO_IMAGE);
    const isLarge = Math.max(width, height) > MAX_IMAGE_SIDE || width * height > MAX_IMAGE_PIXELS;
    if (isLarge) throw refusal(`This image has ${width} × ${height} pixels. ${TOO_MANY}`);
    return { extension, ...size };
  }
  throw refusal(NO_IMAGE);
}

const TOO_MANY = 'Make it smaller, at most 50 megapixels, and attach that.';
const NO_IMAGE =
  'This file is no image that scenes can show. Attach a PNG, JPEG, WebP, GIF, AVIF or SVG.';

/** Whether the bytes begin as an SVG does. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 1_000));
  return /^\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(head);
}

const refusal = (message: string) => new ServiceError('invalid_input', message);
