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

/** A poster with the addresses of its files. */
export function viewOfPoster({ avifKey, jpegKey, pngKey, width, height }: PosterRow): PosterView {
  const png = pngKey && addressOf(pngKey);
  return { avif: addressOf(avifKey), jpeg: addressOf(jpegKey), png, width, height };
}

/** Whoever knows it may see the picture: that takes the hash of its bytes. */
const addressOf = (key: string) => `/assets/${key}`;

/** The same of a left join, where there may be none yet. */
export function viewIfAny(row: PosterRow | null): PosterView | null {
  return row && viewOfPoster(row);
}
