import sharp, { type Sharp } from 'sharp';
import { type ImageExtension, MAX_IMAGE_PIXELS } from '~/core/scene/image-asset';
import { ServiceError } from '../service-error';
import { drawSvg } from './draw-svg';
import { isSvg, type ReadImage, readImage } from './read-image';

/** All pictures of an animation together, in pixels: more costs the server its memory. */
const MAX_ANIMATED_PIXELS = 4 * MAX_IMAGE_PIXELS;

/** No image takes this long to be written again, in s. */
const TIMEOUT_S = 30;

export type CleanImage = ReadImage & { bytes: Uint8Array };

/**
 * An image as it is stored: read and written again, so that nothing but pixels is left of the
 * file. Where and with what it was taken is gone, a turn that a camera wrote down is made, and an
 * SVG is drawn. `invalid_input` when it is none that scenes can show, damaged, or too large.
 */
export async function cleanImage(sent: Uint8Array): Promise<CleanImage> {
  const bytes = isSvg(sent) ? await drawSvg(sent) : sent;
  const { extension } = readImage(bytes);
  try {
    return await written(bytes, extension);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('invalid_input', DAMAGED, { cause: error });
  }
}

async function written(bytes: Uint8Array, sentAs: ImageExtension): Promise<CleanImage> {
  const options = { failOn: 'truncated', limitInputPixels: MAX_ANIMATED_PIXELS } as const;
  const { pages = 1 } = await sharp(bytes, options).metadata();
  const isAnimated = pages > 1 && sentAs !== 'avif';
  const image = sharp(bytes, { ...options, animated: isAnimated }).timeout({ seconds: TIMEOUT_S });
  // What moves has no turn written down, and cannot be turned.
  const turned = isAnimated ? image : image.autoOrient();
  const { extension, encoded } = encodedAs(turned, sentAs);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const height = info.pageHeight ?? info.height;
  return { bytes: data, extension, width: info.width, height };
}

/** AVIF takes seconds to write, and no model reads it: it becomes WebP. */
function encodedAs(
  image: Sharp,
  sentAs: ImageExtension,
): { extension: ImageExtension; encoded: Sharp } {
  switch (sentAs) {
    case 'png':
      return { extension: 'png', encoded: image.png() };
    case 'jpg':
      return { extension: 'jpg', encoded: image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }) };
    case 'gif':
      return { extension: 'gif', encoded: image.gif() };
    case 'webp':
    case 'avif':
      return { extension: 'webp', encoded: image.webp({ quality: 90 }) };
  }
}

const DAMAGED =
  'This image is damaged, or has too many pictures in it. Save it again, and attach that.';
