import { z } from 'zod';
import { removeFont } from '~/server/services/font/remove';
import { id, inSession } from '../inputs';
import { createRouter, procedure } from '../trpc';

/** Typefaces are added by an upload; see `api/projects/[id]/fonts`. */
export const fontRouter = createRouter({
  remove: procedure
    .input(z.object({ fontId: id, ...inSession }))
    .mutation(({ ctx, input }) => removeFont({ ctx, input })),
});
