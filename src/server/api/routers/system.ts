import { systemStatus } from '~/server/services/system/status';
import { createRouter, procedure } from '../trpc';

export const systemRouter = createRouter({
  status: procedure.query(({ ctx }) => systemStatus({ ctx })),
});
