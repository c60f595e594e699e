import sharp from 'sharp';
import { MAX_IMAGE_PIXELS } from '~/core/scene/image-asset';
import { ServiceError } from '../service-error';

/** A drawing has no pixels of its own: its longer side gets so many, enough for a whole picture. */
const LONGER_SIDE = 2_400;

/** Dots per inch at which one unit of the drawing is one pixel, and the most that may be asked for. */
const UNIT_DENSITY = 72;
const MAX_DENSITY = 7_200;

/** No logo takes this long, in s. */
const TIMEOUT_S = 10;

/**
 * An SVG as a PNG. It is drawn from memory by a library that runs no scripts and, without an
 * address to start from, opens no other file. `invalid_input` when it cannot be drawn.
 */
export async function drawSvg(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const limitInputPixels = MAX_IMAGE_PIXELS;
    const { width, height } = await sharp(bytes, { limitInputPixels }).metadata();
    const scale = LONGER_SIDE / Math.max(width, height);
    const density = Math.min(MAX_DENSITY, Math.max(1, UNIT_DENSITY * scale));
    return await sharp(bytes, { limitInputPixels, density })
      .timeout({ seconds: TIMEOUT_S })
      .png()
      .toBuffer();
  } catch (cause) {
    throw new ServiceError('invalid_input', NOT_DRAWN, { cause });
  }
}

const NOT_DRAWN = 'This SVG file cannot be drawn. Save it as PNG, and attach that.';
