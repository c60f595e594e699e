import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { generations } from '~/server/db/schema/chat';
import { posters } from '~/server/db/schema/poster';
import { sceneFailures, sceneRevisions } from '~/server/db/schema/project';
import { requireActor, type ServiceContext } from '../context';
import { viewOfPoster } from '../poster/view';
import { ownScene } from '../scene/own-scene';

/** A message is quoted in a line or two, however long it is. */
const MAX_QUOTE = 300;

type ListCall = {
  ctx: ServiceContext;
  /** Only revisions with a number below `before`; at most `limit` of them. */
  input: { sceneId: string; before?: number | undefined; limit: number };
};

/**
 * A scene's revisions, newest first, without their texts. `next` is the number to go on
 * from with `before`, null after the oldest.
 */
export async function listRevisions({ ctx, input }: ListCall) {
  const { sceneId, before, limit } = input;
  const scene = await ownScene(ctx.db, requireActor(ctx), sceneId);
  const source = alias(sceneRevisions, 'source');
  const rows = await ctx.db
    .select({
      id: sceneRevisions.id,
      number: sceneRevisions.number,
      origin: sceneRevisions.origin,
      createdAt: sceneRevisions.createdAt,
      /** What the person wrote, cut; null for a change without a message. */
      message: sql<string | null>`left(${generations.prompt}, ${MAX_QUOTE})`,
      /** Number of the revision that came back; null also where that was not kept. */
      restoredFrom: source.number,
      hasArtifact: sql<boolean>`${sceneRevisions.jsCode} is not null`,
      error: sceneRevisions.compilationError,
      poster: posters,
      failureCount: ctx.db.$count(sceneFailures, eq(sceneFailures.revisionId, sceneRevisions.id)),
    })
    .from(sceneRevisions)
    .leftJoin(generations, eq(generations.id, sceneRevisions.generationId))
    .leftJoin(posters, eq(posters.id, sceneRevisions.posterId))
    .leftJoin(source, eq(source.id, sceneRevisions.restoredFrom))
    .where(
      and(
        eq(sceneRevisions.sceneId, sceneId),
        before === undefined ? undefined : lt(sceneRevisions.number, before),
      ),
    )
    .orderBy(desc(sceneRevisions.number))
    .limit(limit + 1);
  const revisions = rows.slice(0, limit).map((row) => ({
    ...row,
    poster: viewOfPoster(ctx, row.poster),
    isHead: row.id === scene.headRevisionId,
  }));
  return { revisions, next: rows.length > limit ? (revisions.at(-1)?.number ?? null) : null };
}
