import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import type { Database, Transaction } from '~/server/db/client';
import { sceneRevisions } from '~/server/db/schema/project';
import { textArray } from '~/server/db/text-array';
import type { CompiledColumns } from './compile-columns';

const { tsxCode, jsCode, compilationVersion, compileMeta } = sceneRevisions;

const COMPILED_COLUMNS = {
  tsxCode,
  jsCode,
  jsCompiledAt: sceneRevisions.jsCompiledAt,
  compilationError: sceneRevisions.compilationError,
  compilationVersion,
  compileMeta,
  compiledHash: sceneRevisions.compiledHash,
};

/** True for a row in which the compiler itself wrote down why there is no body. */
export const saysWhyNot = sql<boolean>`coalesce(jsonb_typeof(${compileMeta} -> 'error') = 'object', false)`;

/**
 * What this version of the compiler made of exactly these sources before, in any project,
 * by source. Sources that it has not seen are left out.
 */
export async function findCompiled(
  db: Database | Transaction,
  sources: readonly string[],
): Promise<Map<string, CompiledColumns>> {
  if (sources.length === 0) return new Map();
  const known = db
    .select(COMPILED_COLUMNS)
    .from(sceneRevisions)
    .where(
      and(
        sql`hashtextextended(${tsxCode}, 0) = hashtextextended(given.source, 0)`,
        sql`${tsxCode} = given.source`,
        eq(compilationVersion, COMPILATION_VERSION),
        or(isNotNull(jsCode), saysWhyNot),
        // Rows from before this was kept do not say all that a caller asks for.
        sql`${compileMeta} ? 'declaredDurationInFrames'`,
      ),
    )
    .limit(1)
    .as('known');
  const rows = await db
    .select()
    .from(sql`unnest(${textArray(sources)}) as given(source)`)
    .crossJoinLateral(known);
  return new Map(rows.map(({ known: row }) => [row.tsxCode, row]));
}
