import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { moduleOf } from '~/core/scene/scene-module';
import { sceneRevisions } from '~/server/db/schema/project';
import type { Platform } from '../context';
import { assetUrl } from '../object/asset-url';
import { keepObject } from '../object/keep';
import { packedForms } from './pack';

type Publisher = Pick<Platform, 'db' | 'storage' | 'publicAssetUrl'>;

/** Where the module of a body lies; `hash` is the SHA-256 of the body in it. */
export const componentKey = (hash: string) => `components/${hash}.js`;

/**
 * Puts a revision's artifact into the storage and says so in its row. Safe to repeat, and beside
 * itself: the object is there once. Answers the key; null when the revision has no artifact (any
 * more). Rejects with `StorageError` while the storage is away.
 */
export async function publishArtifact(
  platform: Publisher,
  revisionId: string,
): Promise<string | null> {
  const { db, publicAssetUrl } = platform;
  const [row] = await db
    .select({
      js: sceneRevisions.jsCode,
      // Rows of other tools may have none.
      hash: sql<string>`coalesce(${sceneRevisions.compiledHash}, encode(sha256(convert_to(${sceneRevisions.jsCode}, 'UTF8')), 'hex'))`,
      meta: sceneRevisions.compileMeta,
      at: sceneRevisions.compiledAt,
    })
    .from(sceneRevisions)
    .where(eq(sceneRevisions.id, revisionId));
  if (!row || row.js === null) return null;
  const key = componentKey(row.hash);
  if (row.at !== null) return key;
  const bytes = Buffer.from(moduleOf({ js: row.js, params: row.meta.params }));
  // A CDN packs what it sends; the app sends what lies beside. The module itself comes last.
  for (const form of publicAssetUrl === null ? await packedForms(bytes) : []) {
    await keepObject(platform, `${key}${form.ending}`, form.bytes);
  }
  await keepObject(platform, key, bytes);
  const compiledUrl = assetUrl(platform, key);
  await db
    .update(sceneRevisions)
    .set({ compiledHash: row.hash, compiledUrl, compiledAt: sql`now()` })
    .where(
      and(
        eq(sceneRevisions.id, revisionId),
        // A body that was replaced meanwhile has a job of its own.
        or(isNull(sceneRevisions.compiledHash), eq(sceneRevisions.compiledHash, row.hash)),
      ),
    );
  return key;
}
