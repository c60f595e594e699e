import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../src/core/errors';
import type { Env } from '../../src/env';
import { type DatabaseLocation, type OpenDatabase, openDatabase } from '../../src/server/db/client';
import { ensureEmbeddedDatabase } from '../../src/server/db/embedded/ensure';
import { applyMigrations } from '../../src/server/db/migrate';

/** Reading, writing and the look-up of what is compiled already go on at the same time. */
const CONNECTIONS = 3;

/**
 * The app's database: joined while the app runs, started and stopped again otherwise. Brought
 * to the newest schema as `npm start` does, but not for a dry run. Throws an Error with a
 * sentence when there is none: a wrong setting must not make a new one.
 */
export async function openAppDatabase(
  { DATABASE_URL, FRAMEWRIGHT_DATA }: Pick<Env, 'DATABASE_URL' | 'FRAMEWRIGHT_DATA'>,
  { dryRun }: { dryRun: boolean },
): Promise<Pick<OpenDatabase, 'db' | 'close'>> {
  const where = DATABASE_URL ? 'the database of DATABASE_URL' : FRAMEWRIGHT_DATA;
  const { location, stop } = await locate(DATABASE_URL, FRAMEWRIGHT_DATA);
  const { db, sql, close } = openDatabase(location, { max: CONNECTIONS });
  const closeAll = async () => {
    await close();
    await stop();
  };
  try {
    const [table] = await sql`select to_regclass('scene_revisions') as name`;
    if (!table?.name) throw new Error(`There are no projects of Framewright in ${where}.`);
    if (!dryRun) await applyMigrations(location);
    return { db, close: closeAll };
  } catch (cause) {
    await closeAll();
    if (!DATABASE_URL) throw cause;
    throw new Error(`The database of DATABASE_URL cannot be used: ${messageOf(cause)}`, { cause });
  }
}

async function locate(
  url: string | undefined,
  dataDir: string,
): Promise<{ location: DatabaseLocation; stop: () => Promise<void> }> {
  if (url) return { location: { url }, stop: async () => undefined };
  const directory = join(dataDir, 'postgres');
  if (!existsSync(join(directory, 'PG_VERSION'))) {
    throw new Error(
      `There is no database in ${dataDir}. FRAMEWRIGHT_DATA or DATABASE_URL says where it is.`,
    );
  }
  const { connection, stop } = await ensureEmbeddedDatabase({ dataDir: directory });
  return { location: connection, stop };
}
