import type { posters } from '~/server/db/schema/poster';

export type PosterRow = typeof posters.$inferSelect;

/** A picture of a video; addresses are this installation's, `width` and `height` in pixels. */
export type PosterView = {
  avif: string;
  jpeg: string;
  /** 1200 × 630, for link previews. */
  png: string | null;
  width: number;
  height: number;
};

/** Whoever knows its address may see a picture: that takes the hash of its bytes. */
export function viewOfPoster({ avifKey, jpegKey, pngKey, width, height }: PosterRow): PosterView {
  const png = pngKey && addressOf(pngKey);
  return { avif: addressOf(avifKey), jpeg: addressOf(jpegKey), png, width, height };
}

const addressOf = (key: string) => `/api/${key}`;
