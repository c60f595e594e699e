import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import type { Database, Transaction } from '~/server/db/client';
import { sceneRevisions } from '~/server/db/schema/project';
import type { CompiledColumns } from './compile-columns';

const { tsxCode, jsCode, compilationVersion, compileMeta } = sceneRevisions;

/** The columns that follow from a source alone, for selecting. */
export const COMPILED_COLUMNS = {
  tsxCode,
  jsCode,
  jsCompiledAt: sceneRevisions.jsCompiledAt,
  compilationError: sceneRevisions.compilationError,
  compilationVersion,
  compileMeta,
  compiledHash: sceneRevisions.compiledHash,
};

/** True for a row without a body in which the compiler itself wrote down why: trying again is in vain. */
export const saysWhyNot = sql<boolean>`jsonb_typeof(${compileMeta} -> 'error') = 'object'`;

/** What this version of the compiler made of exactly this source before, in any project; else null. */
export async function findCompiled(
  db: Database | Transaction,
  source: string,
): Promise<CompiledColumns | null> {
  const [row] = await db
    .select(COMPILED_COLUMNS)
    .from(sceneRevisions)
    .where(
      and(
        sql`hashtextextended(${tsxCode}, 0) = hashtextextended(${source}, 0)`,
        eq(tsxCode, source),
        eq(compilationVersion, COMPILATION_VERSION),
        or(isNotNull(jsCode), saysWhyNot),
        // Rows from before this was kept do not say all that a caller asks for.
        sql`${compileMeta} ? 'declaredDurationInFrames'`,
      ),
    )
    .limit(1);
  return row ?? null;
}
