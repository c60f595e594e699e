import { tracked } from '@trpc/server';
import { z } from 'zod';
import { MAX_IMAGES } from '~/core/limits';
import { sendMessage } from '~/server/services/chat/send';
import { continueGeneration } from '~/server/services/generation/continue';
import { retryGeneration } from '~/server/services/generation/retry';
import { stopGeneration } from '~/server/services/generation/stop';
import { type WatchedEvent, watchGeneration } from '~/server/services/generation/watch';
import { restoreTo } from '~/server/services/step/restore-to';
import { id, idempotencyKey, inSession, prompt } from '../inputs';
import { createRouter, procedure } from '../trpc';

/** Arrives as text; PostgreSQL's integers go no further. */
const eventNumber = z.coerce.number().int().min(0).max(2_147_483_647);

const TOO_MANY_IMAGES = `A message can carry ${MAX_IMAGES} images. Take some away, and send it again.`;

export const chatRouter = createRouter({
  send: procedure
    .input(
      z.object({
        ...inSession,
        projectId: id,
        text: prompt,
        sceneId: id.nullable(),
        imageIds: z.array(id).max(MAX_IMAGES, TOO_MANY_IMAGES).optional(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => sendMessage({ ctx, input })),
  retry: procedure
    .input(z.object({ generationId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => retryGeneration({ ctx, input })),
  continue: procedure
    .input(z.object({ generationId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => continueGeneration({ ctx, input })),
  stop: procedure
    .input(z.object({ generationId: id }))
    .mutation(({ ctx, input }) => stopGeneration({ ctx, input })),
  /** Brings the project back to how it stood right after a reply. */
  restoreTo: procedure
    .input(z.object({ messageId: id, revision: z.number().int().positive() }))
    .mutation(({ ctx, input }) => restoreTo({ ctx, input })),
  /** Resumes after `lastEventId`, the number of the last event that the client saw. */
  events: procedure
    .input(z.object({ generationId: id, lastEventId: eventNumber.nullish() }))
    .subscription(async ({ ctx, input, signal = new AbortController().signal }) => {
      const { generationId, lastEventId } = input;
      const after = lastEventId ?? 0;
      return numbered(await watchGeneration({ ctx, input: { generationId, after }, signal }));
    }),
});

async function* numbered(events: AsyncGenerator<WatchedEvent>) {
  for await (const { sequence, ...told } of events) yield tracked(String(sequence), told);
}
