import { z } from 'zod';
import { MAX_AUTHOR } from '~/core/limits';
import { SHARE_MODES } from '~/server/db/schema/output';
import { changeShare, restoreShare, revokeShare } from '~/server/services/share/change';
import { copyShare } from '~/server/services/share/copy';
import { createShare } from '~/server/services/share/create';
import { listOwnShares, listShares } from '~/server/services/share/list';
import { id, idempotencyKey, written } from '../inputs';
import { createRouter, procedure } from '../trpc';

const PAGE = 30;

const one = z.object({ shareId: id });
const expiresAt = z.date('This is not a moment.').nullable();
const author = written
  .trim()
  .max(MAX_AUTHOR, `A name can have at most ${MAX_AUTHOR} characters.`)
  .nullable()
  .optional();
const token = z.string().max(128, 'This is no link of ours.');

export const shareRouter = createRouter({
  list: procedure
    .input(z.object({ projectId: id }))
    .query(({ ctx, input }) => listShares({ ctx, input })),
  /** `cursor` is the `next` of the page before. */
  listAll: procedure
    .input(
      z.object({
        cursor: id.nullish(),
        limit: z.number().int().min(1).max(100).default(PAGE),
      }),
    )
    .query(({ ctx, input: { cursor, limit } }) =>
      listOwnShares({ ctx, input: { after: cursor ?? undefined, limit } }),
    ),
  create: procedure
    .input(
      z.object({
        projectId: id,
        mode: z.enum(SHARE_MODES).default('live'),
        expiresAt: expiresAt.default(null),
        allowCopy: z.boolean().default(false),
        author,
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => createShare({ ctx, input })),
  change: procedure
    .input(
      one.extend({
        expiresAt: expiresAt.optional(),
        allowCopy: z.boolean().optional(),
        author,
      }),
    )
    .mutation(({ ctx, input }) => changeShare({ ctx, input })),
  revoke: procedure.input(one).mutation(({ ctx, input }) => revokeShare({ ctx, input })),
  restore: procedure.input(one).mutation(({ ctx, input }) => restoreShare({ ctx, input })),
  copy: procedure
    .input(z.object({ token, idempotencyKey }))
    .mutation(({ ctx, input }) => copyShare({ ctx, input })),
});
