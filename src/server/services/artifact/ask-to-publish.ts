import { sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { sceneRevisions } from '~/server/db/schema/project';
import { enqueueJobs } from '~/server/jobs/enqueue-job';

/** Rows in one transaction. */
const BATCH = 2_000;

/**
 * Asks for the publishing of every stored artifact that is not published, and that nobody has
 * asked for: those from before there was a storage for them. Answers how many.
 */
export async function askToPublishOld(db: Database): Promise<number> {
  for (let asked = 0; ; ) {
    const rows = await db.execute<{ id: string }>(sql`
      select id from ${sceneRevisions} as old
      where js_code is not null and compiled_at is null
        and not exists (select from jobs where kind = 'publish-artifact' and subject = old.id::text)
      limit ${BATCH}`);
    const ids = rows.map(({ id }) => id);
    await enqueueJobs(db, 'publish-artifact', ids);
    asked += ids.length;
    if (ids.length < BATCH) return asked;
  }
}
