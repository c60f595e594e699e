import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { type DatabaseLocation, openDatabase } from './client';

/** Any number that no other program uses for its own advisory lock. */
const MIGRATION_LOCK = 7_310_442_901;

/**
 * Brings a database to the newest schema. Any number of processes may call this
 * at once: the lock lets one work while the others wait, then find nothing to do.
 * Throws the driver's error when the database cannot be reached or a statement fails.
 */
export async function applyMigrations(location: DatabaseLocation): Promise<void> {
  const { sql, close } = openDatabase(location, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: resolve('drizzle') });
  } finally {
    await close();
  }
}
