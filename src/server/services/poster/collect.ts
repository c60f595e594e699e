import { and, inArray, notExists, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '~/server/db/client';
import { shares } from '~/server/db/schema/output';
import { posters } from '~/server/db/schema/poster';
import { projects, sceneRevisions } from '~/server/db/schema/project';

/** Rows that go in one collection: for each, whoever might name it is looked through. */
const MOST = 200;

/** Everything that names a poster. */
const NAMERS: readonly PgColumn[] = [projects.posterId, shares.posterId, sceneRevisions.posterId];

/**
 * Removes the rows of pictures that stand for nothing any more, such as the title of a project
 * that was renamed since, once they are older than the time of grace; from then on nobody names
 * their files. Answers the files' keys. Whoever names such a row at this very moment is refused
 * by the database, and draws it again.
 */
export async function collectPosters(
  db: Database,
  { dryRun, graceMs }: { dryRun: boolean; graceMs: number },
): Promise<string[]> {
  const old = db
    .select({ id: posters.id })
    .from(posters)
    .where(
      and(
        sql`${posters.createdAt} <= now() - ${graceMs} * interval '1 millisecond'`,
        ...NAMERS.map((column) =>
          notExists(db.select().from(column.table).where(sql`${column} = ${posters.id}`)),
        ),
      ),
    )
    .limit(MOST);
  const { avifKey, jpegKey, pngKey } = posters;
  const keys = { avifKey, jpegKey, pngKey };
  const rows = dryRun
    ? await db.select(keys).from(posters).where(inArray(posters.id, old))
    : await db.delete(posters).where(inArray(posters.id, old)).returning(keys);
  return rows.flatMap((row) => Object.values(row).filter((key) => key !== null));
}
