import { z } from 'zod';
import { captureFrame } from '~/server/services/image/capture';
import { id, idempotencyKey } from '../inputs';
import { createRouter, procedure } from '../trpc';

/** Images are added by an upload; see `api/projects/[id]/images`. */
export const imageRouter = createRouter({
  /** Draws one frame of the video and keeps it as an image. */
  capture: procedure
    .input(z.object({ projectId: id, frame: z.number().int().min(0), idempotencyKey }))
    .mutation(({ ctx, input }) => captureFrame({ ctx, input })),
});
