import { z } from 'zod';
import { TRANSITION_KINDS } from '~/core/timeline/transition';
import { duplicateScene } from '~/server/services/scene/duplicate';
import { moveScene } from '~/server/services/scene/move';
import { removeScene } from '~/server/services/scene/remove';
import { renameScene } from '~/server/services/scene/rename';
import { saveCode } from '~/server/services/scene/save-code';
import { setTransition } from '~/server/services/scene/set-transition';
import { trimScene } from '~/server/services/scene/trim';
import { id, idempotencyKey, inSession, title, tsxCode } from '../inputs';
import { createRouter, procedure } from '../trpc';

const revision = z.number().int().positive();
const one = { sceneId: id, ...inSession };

export const sceneRouter = createRouter({
  saveCode: procedure
    .input(z.object({ ...one, tsxCode, revision, idempotencyKey }))
    .mutation(({ ctx, input }) => saveCode({ ctx, input })),
  trim: procedure
    .input(z.object({ ...one, durationInFrames: z.number().positive(), revision }))
    .mutation(({ ctx, input }) => trimScene({ ctx, input })),
  setTransition: procedure
    .input(
      z.object({
        ...one,
        kind: z.enum(TRANSITION_KINDS),
        durationInFrames: z.number().nonnegative(),
      }),
    )
    .mutation(({ ctx, input }) => setTransition({ ctx, input })),
  rename: procedure
    .input(z.object({ ...one, name: title }))
    .mutation(({ ctx, input }) => renameScene({ ctx, input })),
  /** Into a place of the video, from 1, or behind another scene as long as that is there. */
  move: procedure
    .input(z.object({ ...one, to: z.number().int().positive(), after: id.nullish() }))
    .mutation(({ ctx, input }) => moveScene({ ctx, input })),
  duplicate: procedure
    .input(z.object(one))
    .mutation(({ ctx, input }) => duplicateScene({ ctx, input })),
  remove: procedure.input(z.object(one)).mutation(({ ctx, input }) => removeScene({ ctx, input })),
});
