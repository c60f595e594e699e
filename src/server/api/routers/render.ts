import { z } from 'zod';
import { cancelRender } from '~/server/services/render/cancel';
import { getRender, latestRender } from '~/server/services/render/own-render';
import { startRender } from '~/server/services/render/start';
import { id, idempotencyKey } from '../inputs';
import { createRouter, procedure } from '../trpc';

const one = z.object({ id });

export const renderRouter = createRouter({
  start: procedure
    .input(z.object({ projectId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => startRender({ ctx, input })),
  get: procedure.input(one).query(({ ctx, input }) => getRender({ ctx, input })),
  latest: procedure
    .input(z.object({ projectId: id }))
    .query(({ ctx, input }) => latestRender({ ctx, input })),
  cancel: procedure.input(one).mutation(({ ctx, input }) => cancelRender({ ctx, input })),
});
