import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { posters } from '~/server/db/schema/poster';
import { contentKey } from '~/server/storage/key';
import type { Platform } from '../context';
import { keepObject } from '../object/keep';
import type { PosterRow } from './view';

/** Longest side of a poster, in pixels: enough for a share page on most screens. */
const LONGEST = 1280;
const AVIF = { quality: 55, effort: 3 };
const JPEG = { quality: 80, mozjpeg: true };

/** What link previews ask for, in pixels, and what is around a picture of another shape. */
const LINK = { width: 1200, height: 630 };
const AROUND = '#0b0b0c';

type Store = Pick<Platform, 'db' | 'storage'>;

/** Keeps a picture as AVIF and JPEG under the hash of what it shows; one of a title gives way. */
export async function storePoster(
  store: Store,
  png: Uint8Array,
  { drawnHash, typographic }: { drawnHash: string; typographic: boolean },
): Promise<PosterRow> {
  const small = sharp(png).resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true });
  const [avif, jpeg] = await Promise.all([
    small.clone().avif(AVIF).toBuffer(),
    small.clone().jpeg(JPEG).toBuffer({ resolveWithObject: true }),
  ]);
  const avifKey = await contentKey('posters', avif, 'avif');
  const jpegKey = await contentKey('posters', jpeg.data, 'jpg');
  await keepObject(store, avifKey, avif);
  await keepObject(store, jpegKey, jpeg.data);
  const { width, height } = jpeg.info;
  const values = { avifKey, jpegKey, pngKey: null, width, height, typographic };
  const [row] = await store.db
    .insert(posters)
    .values({ drawnHash, ...values })
    .onConflictDoUpdate({ target: posters.drawnHash, set: values })
    .returning();
  if (!row) throw new Error('The database did not return the poster that it stored.');
  return row;
}

/** The poster with a picture for links, made of the JPEG where there is none yet. */
export async function withLinkPicture(store: Store, poster: PosterRow): Promise<PosterRow> {
  if (poster.pngKey) return poster;
  const opened = await store.storage.open(poster.jpegKey);
  if (!opened) return poster;
  const jpeg = Buffer.concat(await opened.stream.toArray());
  const png = await sharp(jpeg)
    .resize(LINK.width, LINK.height, { fit: 'contain', background: AROUND })
    .png({ palette: true, quality: 90 })
    .toBuffer();
  const pngKey = await contentKey('posters', png, 'png');
  await keepObject(store, pngKey, png);
  await store.db.update(posters).set({ pngKey }).where(eq(posters.id, poster.id));
  return { ...poster, pngKey };
}
