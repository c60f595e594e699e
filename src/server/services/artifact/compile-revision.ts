import { sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { decide } from '../backfill/decide';
import { readWork } from '../backfill/find-work';
import { writeBatch } from '../backfill/write-batch';
import { compileSource } from '../scene/compile-source';

/**
 * Gives a stored revision its artifact, if it has none and this version of the compiler has not
 * said why. Whoever asks for the same one meanwhile waits, and finds it done: it is compiled once.
 */
export async function compileRevision(db: Database, revisionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const key = `compile ${revisionId}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const scope = { recompile: false, projectId: null, revisionId };
    const [found] = await readWork(tx, scope, { after: null, limit: 1 });
    if (found) await writeBatch(tx, [decide(found, await compileSource(tx, found.tsxCode))]);
  });
}
