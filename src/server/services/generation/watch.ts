import { and, asc, eq, gt } from 'drizzle-orm';
import { type GenerationEvent, isFinal } from '~/core/generation/event';
import { generationEvents } from '~/server/db/schema/chat';
import type { ServiceContext } from '../context';
import { ownGeneration } from './own-generation';

/** How long to trust the notices before looking for rows that came without one, in ms. */
const POLL_MS = 1_000;

export type NumberedEvent = { sequence: number; event: GenerationEvent };

type WatchCall = {
  ctx: ServiceContext;
  input: { generationId: string; after: number };
  signal: AbortSignal;
};

/**
 * The events of a generation after number `after`, first the stored ones, then each as it
 * is written, until the last. Any number of watchers, in any process, see the same.
 * A stranger is refused before there is a stream.
 */
export async function watchGeneration(call: WatchCall): Promise<AsyncGenerator<NumberedEvent>> {
  await ownGeneration(call.ctx, call.input.generationId);
  return follow(call);
}

async function* follow({ ctx, input, signal }: WatchCall): AsyncGenerator<NumberedEvent> {
  const id = input.generationId;
  const watch = ctx.notices.watch('generation', id);
  let after = input.after;
  try {
    while (!signal.aborted) {
      const rows = await ctx.db
        .select({ sequence: generationEvents.sequence, event: generationEvents.payload })
        .from(generationEvents)
        .where(and(eq(generationEvents.generationId, id), gt(generationEvents.sequence, after)))
        .orderBy(asc(generationEvents.sequence));
      for (const row of rows) {
        yield row;
        after = row.sequence;
        if (isFinal(row.event)) return;
      }
      if (rows.length === 0) await watch.next(POLL_MS, signal);
    }
  } finally {
    watch.close();
  }
}
