import { tracked } from '@trpc/server';
import { z } from 'zod';
import { sendMessage } from '~/server/services/chat/send';
import { retryGeneration } from '~/server/services/generation/retry';
import { stopGeneration } from '~/server/services/generation/stop';
import { watchGeneration } from '~/server/services/generation/watch';
import { id, idempotencyKey, prompt } from '../inputs';
import { createRouter, procedure } from '../trpc';

export const chatRouter = createRouter({
  send: procedure
    .input(z.object({ projectId: id, text: prompt, sceneId: id.nullable(), idempotencyKey }))
    .mutation(({ ctx, input }) => sendMessage({ ctx, input })),
  retry: procedure
    .input(z.object({ generationId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => retryGeneration({ ctx, input })),
  stop: procedure
    .input(z.object({ generationId: id }))
    .mutation(({ ctx, input }) => stopGeneration({ ctx, input })),
  /** Resumes after `lastEventId`, the number of the last event that the client saw. */
  events: procedure
    .input(z.object({ generationId: id, lastEventId: z.coerce.number().int().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const { generationId } = input;
      const after = input.lastEventId ?? 0;
      const never = new AbortController().signal;
      const events = watchGeneration({
        ctx,
        input: { generationId, after },
        signal: signal ?? never,
      });
      for await (const { sequence, event } of events) yield tracked(String(sequence), event);
    }),
});
