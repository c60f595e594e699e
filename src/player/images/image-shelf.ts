import { imageTypeOf } from '~/core/scene/image-asset';
import type { ImageAsset } from '~/core/timeline/composition';

/** In the place of an image that cannot be had: a quiet surface, without brackets or quotes. */
export const MISSING_IMAGE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><rect width="64" height="64" fill="#80848e" fill-opacity="0.28"/></svg>',
)}`;

/** Each image of this page by its address, as an address of the page's own; null when it cannot be drawn. */
const shelf = new Map<string, Promise<string | null>>();

/** A browser may drop the pixels of an image that nobody holds, and a frame would lack them. */
const held: HTMLImageElement[] = [];

/** An address that scenes can draw the image from, decoded; null when it cannot be had. */
export function ownAddressOf(
  { url }: ImageAsset,
  file: (url: string) => Promise<ArrayBuffer>,
): Promise<string | null> {
  const known = shelf.get(url);
  if (known) return known;
  const getting = file(url)
    .then((bytes) => decoded(new Blob([bytes], { type: imageTypeOf(url) ?? '' })))
    .catch(() => {
      // The next composition asks again.
      shelf.delete(url);
      return null;
    });
  shelf.set(url, getting);
  return getting;
}

async function decoded(blob: Blob): Promise<string> {
  const src = URL.createObjectURL(blob);
  const image = new Image();
  image.src = src;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(src);
    throw error;
  }
  held.push(image);
  return src;
}
