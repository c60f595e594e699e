import { z } from 'zod';
import { changeAudio } from '~/server/services/audio/change';
import { removeAudio } from '~/server/services/audio/remove';
import { id, inSession, title } from '../inputs';
import { createRouter, procedure } from '../trpc';

const settings = z.object({
  name: title,
  startFrame: z.number(),
  offsetFrames: z.number(),
  volume: z.number(),
  fadeInFrames: z.number(),
  fadeOutFrames: z.number(),
});

/** Sounds are added by an upload; see `api/projects/[id]/audio`. */
export const audioRouter = createRouter({
  change: procedure
    .input(settings.partial().extend({ trackId: id, ...inSession }))
    .mutation(({ ctx, input }) => changeAudio({ ctx, input })),
  remove: procedure
    .input(z.object({ trackId: id, ...inSession }))
    .mutation(({ ctx, input }) => removeAudio({ ctx, input })),
});
