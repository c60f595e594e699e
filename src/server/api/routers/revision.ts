import { z } from 'zod';
import { getRevision } from '~/server/services/revision/get';
import { listRevisions } from '~/server/services/revision/list';
import { restoreRevision } from '~/server/services/revision/restore';
import { id, idempotencyKey } from '../inputs';
import { createRouter, procedure } from '../trpc';

/** PostgreSQL's integers go no further. */
const revision = z.number().int().positive().max(2_147_483_647);
const PAGE = 30;

export const revisionRouter = createRouter({
  /** `cursor` is the `next` of the page before. */
  list: procedure
    .input(
      z.object({
        sceneId: id,
        cursor: revision.nullish(),
        limit: z.number().int().min(1).max(100).default(PAGE),
      }),
    )
    .query(({ ctx, input: { cursor, ...input } }) =>
      listRevisions({ ctx, input: { ...input, before: cursor ?? undefined } }),
    ),
  get: procedure
    .input(z.object({ revisionId: id }))
    .query(({ ctx, input }) => getRevision({ ctx, input })),
  restore: procedure
    .input(
      z.object({
        sceneId: id,
        revisionId: id,
        revision,
        idempotencyKey,
        sessionId: id.optional(),
      }),
    )
    .mutation(({ ctx, input }) => restoreRevision({ ctx, input })),
});
