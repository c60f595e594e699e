import { z } from 'zod';
import { storableText } from '~/core/storable-text';
import { fixCompileError, fixFailure } from '~/server/services/failure/fix';
import { listFailures } from '~/server/services/failure/list';
import { reportFailure } from '~/server/services/failure/report';
import { id, idempotencyKey } from '../inputs';
import { createRouter, procedure } from '../trpc';

/** As much as the page takes from a frame. */
const message = z.string().max(2_000).overwrite(storableText);
const MAX_PLACE = 10_000_000;
const wish = z.object({ idempotencyKey, sessionId: id.optional() });

export const failureRouter = createRouter({
  list: procedure
    .input(z.object({ revisionId: id }))
    .query(({ ctx, input }) => listFailures({ ctx, input })),
  report: procedure
    .input(
      z.object({
        sceneId: id,
        revisionId: id,
        message,
        line: z.number().int().min(1).max(MAX_PLACE).nullable(),
        frame: z.number().int().min(0).max(MAX_PLACE).nullable(),
      }),
    )
    .mutation(({ ctx, input }) => reportFailure({ ctx, input })),
  fix: procedure
    .input(wish.extend({ failureId: id }))
    .mutation(({ ctx, input }) => fixFailure({ ctx, input })),
  fixCompileError: procedure
    .input(wish.extend({ revisionId: id }))
    .mutation(({ ctx, input }) => fixCompileError({ ctx, input })),
});
