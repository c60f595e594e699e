import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '~/server/db/client';
import { ensureEmbeddedDatabase } from '~/server/db/embedded/ensure';
import { applyMigrations } from '~/server/db/migrate';

/** Where a server for tests is; its database `TEMPLATE` has the newest schema and no rows. */
export type TestServer = { host: string; port: number; username: string; database: string };

export const TEMPLATE = 'test_template';

const PREFIX = 'framewright-pg-';

/**
 * Starts a PostgreSQL of its own in a temporary directory; `stop` removes both. It does not wait
 * for the disk unless it is asked to be `durable`, as the app's own is.
 */
export async function startTestServer({ durable = false } = {}): Promise<{
  server: TestServer;
  stop(): Promise<void>;
}> {
  await removeAbandoned();
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const dataDir = join(directory, 'data');
  const { connection, stop } = await ensureEmbeddedDatabase({ dataDir, durable });
  const { sql, close } = openDatabase(connection, { max: 1 });
  await sql.unsafe(`create database ${TEMPLATE}`);
  await applyMigrations({ ...connection, database: TEMPLATE });
  // A database that somebody is connected to cannot be copied.
  await sql.unsafe(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  await close();
  return {
    server: connection,
    async stop() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its directory (40 MB); its name tells whose it was. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.match(`^${PREFIX}(\\d+)-`)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
