import { and, asc, count, eq, gt, isNotNull, isNull, lt, lte, not, or, sql } from 'drizzle-orm';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import type { Database, Transaction } from '~/server/db/client';
import { projects, sceneRevisions, scenes } from '~/server/db/schema/project';
import { saysWhyNot } from '../scene/find-compiled';

const { id, tsxCode, jsCode, compilationVersion, compileMeta, compiledHash } = sceneRevisions;

/** Which revisions a backfill is about. */
export type WorkScope = {
  /** Also those that have a body by an older version of the compiler. */
  recompile: boolean;
  /** Only those of one project. */
  projectId: string | null;
  /** Only this one. */
  revisionId?: string;
};

/** One revision that is to be compiled, as it was read. */
export type FoundRevision = Awaited<ReturnType<typeof readWork>>[number];

/** No body yet, and this version of the compiler has not said why. Rows of a newer one are not ours. */
const unfinished = and(
  isNull(jsCode),
  lte(compilationVersion, COMPILATION_VERSION),
  not(and(eq(compilationVersion, COMPILATION_VERSION), saysWhyNot) ?? sql`false`),
);

/** A body by an older version, and this one has not been tried on it in vain. */
const outdated = and(
  isNotNull(jsCode),
  lt(compilationVersion, COMPILATION_VERSION),
  sql`coalesce((${compileMeta} #>> '{attempt,version}')::int, 0) < ${COMPILATION_VERSION}`,
);

const isWork = ({ recompile, projectId, revisionId }: WorkScope) =>
  and(
    recompile ? or(unfinished, outdated) : unfinished,
    projectId === null ? undefined : eq(scenes.projectId, projectId),
    revisionId === undefined ? undefined : eq(id, revisionId),
  );

/** How many revisions are to be compiled. The rows themselves say it: there is no other record. */
export async function countWork(db: Database, scope: WorkScope): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(sceneRevisions)
    .innerJoin(scenes, eq(scenes.id, sceneRevisions.sceneId))
    .where(isWork(scope));
  return row?.rows ?? 0;
}

/** The next `limit` revisions to compile in the order of their ids, after the id `after`. */
export async function readWork(
  db: Database | Transaction,
  scope: WorkScope,
  { after, limit }: { after: string | null; limit: number },
) {
  return db
    .select({
      id,
      /** Changes with every write of the row, whoever writes. */
      writtenBy: sql<string>`${sceneRevisions}.xmin::text`,
      tsxCode,
      hasBody: sql<boolean>`${jsCode} is not null`,
      compiledHash,
      compileMeta,
      isHead: sql<boolean>`${scenes.headRevisionId} = ${id} and ${scenes.deletedAt} is null`,
      sceneName: scenes.name,
      projectTitle: projects.title,
    })
    .from(sceneRevisions)
    .innerJoin(scenes, eq(scenes.id, sceneRevisions.sceneId))
    .innerJoin(projects, eq(projects.id, scenes.projectId))
    .where(and(isWork(scope), after === null ? undefined : gt(id, after)))
    .orderBy(asc(id))
    .limit(limit);
}
