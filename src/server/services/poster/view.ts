import type { posters } from '~/server/db/schema/poster';
import type { Platform } from '../context';
import { assetUrl } from '../object/asset-url';

export type PosterRow = typeof posters.$inferSelect;

/** A picture of a video with the addresses of its files; `width` and `height` in pixels. */
export type PosterView = {
  avif: string;
  jpeg: string;
  /** 1200 × 630, for link previews. */
  png: string | null;
  width: number;
  height: number;
};

/**
 * A poster as pages show it, null where there is none yet. Whoever knows an address may see the
 * picture: that takes the hash of its bytes.
 */
export function viewOfPoster(
  platform: Pick<Platform, 'publicAssetUrl'>,
  row: PosterRow | null | undefined,
): PosterView | null {
  if (!row) return null;
  const { avifKey, jpegKey, pngKey, width, height } = row;
  const png = pngKey && assetUrl(platform, pngKey);
  const [avif, jpeg] = [assetUrl(platform, avifKey), assetUrl(platform, jpegKey)];
  return { avif, jpeg, png, width, height };
}
