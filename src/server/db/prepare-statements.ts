import type { ParameterOrJSON, Sql, TransactionSql, UnsafeQueryOptions } from 'postgres';

/** In characters. Longer ones are made for one occasion: kept plans of theirs would fill the server's memory. */
const LONGEST = 3_000;

type Work = (tx: TransactionSql) => Promise<unknown>;

/**
 * The same client for drizzle, with statements that their connection keeps. Drizzle asks for
 * unnamed ones, each of which takes two round trips and is parsed and planned anew.
 */
export function prepareStatements<T extends Sql | TransactionSql>(sql: T): T {
  return new Proxy(sql, {
    get(target, name) {
      if (name === 'unsafe') {
        return (query: string, values: ParameterOrJSON<never>[], options?: UnsafeQueryOptions) =>
          target.unsafe(query, values, { ...options, prepare: query.length <= LONGEST });
      }
      if (name === 'begin' && 'begin' in target) {
        return (work: Work) => target.begin((tx) => work(prepareStatements(tx)));
      }
      if (name === 'savepoint' && 'savepoint' in target) {
        return (work: Work) => target.savepoint((tx) => work(prepareStatements(tx)));
      }
      return Reflect.get(target, name);
    },
  });
}
