import { inArray, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '~/server/db/client';
import { fonts } from '~/server/db/schema/font';
import { renders, shares } from '~/server/db/schema/output';
import { posters } from '~/server/db/schema/poster';
import { audioTracks, images, sceneRevisions } from '~/server/db/schema/project';
import { textArray } from '~/server/db/text-array';

type Queryable = Database | Transaction;

/** Which of these keys, all of one folder, rows name. */
type Namer = (db: Queryable, keys: string[]) => Promise<(string | null)[]>;

/**
 * Every folder of the storage, and who names its objects: removed things too, as long as they can
 * come back. A folder that is not here is never collected; a new one gets its line.
 */
const NAMERS: Readonly<Record<string, Namer>> = {
  components: namedComponents,
  images: async (db, keys) =>
    (
      await db.select({ key: images.fileKey }).from(images).where(inArray(images.fileKey, keys))
    ).map(({ key }) => key),
  audio: async (db, keys) => {
    const { fileKey } = audioTracks;
    const rows = await db.select({ key: fileKey }).from(audioTracks).where(inArray(fileKey, keys));
    return rows.map(({ key }) => key);
  },
  fonts: async (db, keys) => {
    const { fileKey } = fonts;
    const rows = await db.select({ key: fileKey }).from(fonts).where(inArray(fileKey, keys));
    return rows.map(({ key }) => key);
  },
  renders: async (db, keys) => {
    const { fileKey } = renders;
    const rows = await db.select({ key: fileKey }).from(renders).where(inArray(fileKey, keys));
    return rows.map(({ key }) => key);
  },
  posters: async (db, keys) => {
    const { avifKey, jpegKey, pngKey } = posters;
    const rows = await db
      .select({ avifKey, jpegKey, pngKey })
      .from(posters)
      .where(or(inArray(avifKey, keys), inArray(jpegKey, keys), inArray(pngKey, keys)));
    return rows.flatMap((row) => Object.values(row));
  },
  shares: namedSharePages,
};

export const COLLECTED_FOLDERS = Object.keys(NAMERS);

/** Those of the keys, all of one folder, that a row names. */
export async function namedKeys(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const folder = keys[0]?.split('/')[0] ?? '';
  const namer = NAMERS[folder];
  if (!namer) return new Set(keys);
  const named = new Set(await namer(db, [...keys]));
  return new Set(keys.filter((key) => named.has(key)));
}

/** `components/<hash>.js`, and what lies packed beside it. */
async function namedComponents(db: Queryable, keys: string[]): Promise<string[]> {
  const hashOf = (key: string) => key.slice('components/'.length).split('.')[0] ?? '';
  const { compiledHash } = sceneRevisions;
  const rows = await db
    .selectDistinct({ hash: compiledHash })
    .from(sceneRevisions)
    .where(inArray(compiledHash, [...new Set(keys.map(hashOf))]));
  const hashes = new Set(rows.map(({ hash }) => hash));
  return keys.filter((key) => hashes.has(hashOf(key)));
}

/** `shares/<id>/<version>.html`: the page of the version that the share is at. */
async function namedSharePages(db: Queryable, keys: string[]): Promise<string[]> {
  const key = sql<string>`'shares/' || ${shares.id} || '/' || ${shares.version} || '.html'`;
  const rows = await db
    .select({ key })
    .from(shares)
    .where(sql`${key} = any(${textArray(keys)})`);
  return rows.map((row) => row.key);
}
