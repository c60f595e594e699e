import { join } from 'node:path';
import type { DatabaseLocation } from './client';
import { ensureEmbeddedDatabase } from './embedded/ensure';

/** The database of the environment, or the embedded one, started if nobody has yet. */
export async function locateDatabase(settings: {
  DATABASE_URL?: string | undefined;
  FRAMEWRIGHT_DATA: string;
}): Promise<DatabaseLocation> {
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL };
  const { connection } = await ensureEmbeddedDatabase({
    dataDir: join(settings.FRAMEWRIGHT_DATA, 'postgres'),
  });
  return connection;
}
