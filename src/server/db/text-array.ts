import { type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';

/** Texts as one value of a statement, of the type `text[]`. */
export function textArray(texts: readonly string[]): SQL {
  return sql`${makePgArray([...texts])}::text[]`;
}
