import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '~/server/db/client';
import { socketDirFor } from '~/server/db/embedded/socket-dir';

/**
 * Gives the owner of a project `count` more, `Film 1` to `Film <count>`, each a minute older than
 * the one before. Into the database of the app whose data are in `dataDir`.
 */
export async function addOlderProjects(
  dataDir: string,
  projectId: string,
  count: number,
): Promise<void> {
  const host = socketDirFor(await realpath(join(dataDir, 'postgres')));
  const { db, close } = openDatabase({ host, username: 'framewright', database: 'postgres' });
  try {
    await db.execute(sql`
      WITH older AS (
        INSERT INTO projects (owner_id, title, width, height, fps, updated_at)
        SELECT owner_id, 'Film ' || number, width, height, fps, updated_at - number * interval '1 minute'
        FROM projects, generate_series(1, ${count}::int) AS number
        WHERE id = ${projectId}
        RETURNING id, title
      )
      INSERT INTO chat_sessions (project_id, title) SELECT id, title FROM older`);
  } finally {
    await close();
  }
}
