import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { restartSafe } from './embedded/client-socket';
import { prepareStatements } from './prepare-statements';

/** Where a database is: a URL, or the socket directory of the embedded one. */
export type DatabaseLocation =
  | { url: string }
  | { host: string; username: string; database: string };

export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Sql = postgres.Sql;

export type OpenDatabase = {
  db: Database;
  sql: Sql;
  /** Waits for running queries up to 5 s, then closes every connection. */
  close(): Promise<void>;
};

/** Opens a pool of at most `max` connections; connects on the first query. */
export function openDatabase(location: DatabaseLocation, { max = 10 } = {}): OpenDatabase {
  const options = {
    max,
    onnotice: () => undefined,
    connect_timeout: 10,
    // Asked for as soon as it is connected, and a server that goes away at that moment ends the
    // process: nobody hears the rejection. Arrays go as `textArray` has them.
    fetch_types: false,
  };
  const sql =
    'url' in location
      ? postgres(location.url, options)
      : postgres({ ...location, ...options, ...restartSafe(location.host) });
  return { db: drizzle(prepareStatements(sql)), sql, close: () => sql.end({ timeout: 5 }) };
}
