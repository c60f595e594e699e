import { randomUUID } from 'node:crypto';
import { type OpenDatabase, openDatabase } from '~/server/db/client';
import { sharedTestServer } from './shared-server';
import { startTestServer, TEMPLATE, type TestServer } from './test-server';

export type TestDatabase = Pick<OpenDatabase, 'db' | 'sql'> & {
  location: TestServer;
  /** Closes every connection and removes the database. */
  drop(): Promise<void>;
};

/**
 * A database of the caller's own with the newest schema and no rows, in about 10 ms; on a server
 * of its own where there is none to share, `durable` or not.
 */
export async function createTestDatabase(
  options: { durable?: boolean } = {},
): Promise<TestDatabase> {
  const shared = sharedTestServer();
  const { server, stop } = shared
    ? { server: shared, stop: undefined }
    : await startTestServer(options);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${TEMPLATE}`);
  const location = { ...server, database: name };
  const { db, sql, close } = openDatabase(location);
  return {
    db,
    sql,
    location,
    async drop() {
      await close();
      await administer(server, `drop database ${name} with (force)`);
      await stop?.();
    },
  };
}

async function administer(server: TestServer, statement: string): Promise<void> {
  const { sql, close } = openDatabase(server, { max: 1 });
  await sql.unsafe(statement).finally(close);
}
