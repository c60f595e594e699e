import { and, asc, eq, gt } from 'drizzle-orm';
import { type GenerationEvent, isFinal } from '~/core/generation/event';
import type { CompositionScene } from '~/core/timeline/composition';
import { generationEvents } from '~/server/db/schema/chat';
import type { ServiceContext } from '../context';
import { compositionScene, loadScene } from '../project/load-scenes';
import { feedOf, type NumberedEvent } from './event-feed';
import { ownGeneration } from './own-generation';

/** How long to trust the notices before looking for rows that came without one, in ms. */
const POLL_MS = 1_000;

/**
 * An event, and the scene that it tells to be stored: a watcher shows it without asking again.
 * Null where it tells of none, or the scene has gone on since.
 */
export type WatchedEvent = NumberedEvent & { scene: CompositionScene | null };

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
export async function watchGeneration(call: WatchCall): Promise<AsyncGenerator<WatchedEvent>> {
  await ownGeneration(call.ctx, call.input.generationId);
  return withScenes(call.ctx, follow(call));
}

async function* withScenes(
  { db }: Pick<ServiceContext, 'db'>,
  events: AsyncGenerator<NumberedEvent>,
): AsyncGenerator<WatchedEvent> {
  for await (const numbered of events) {
    const { event } = numbered;
    const scene = event.type === 'scene-stored' ? await sceneStored(db, event) : null;
    yield { ...numbered, scene };
  }
}

async function sceneStored(
  db: ServiceContext['db'],
  { sceneId, revisions }: Extract<GenerationEvent, { type: 'scene-stored' }>,
): Promise<CompositionScene | null> {
  const now = await loadScene(db, sceneId);
  return now && now.head.id === revisions?.after ? compositionScene(now) : null;
}

async function* follow({ ctx, input, signal }: WatchCall): AsyncGenerator<NumberedEvent> {
  const id = input.generationId;
  const watch = ctx.notices.watch('generation', id);
  const feed = feedOf(ctx).open(id);
  let after = input.after;
  try {
    let events = await storedAfter(ctx, id, after);
    while (!signal.aborted) {
      for (const each of events) {
        yield each;
        after = each.sequence;
        if (isFinal(each.event)) return;
      }
      events = feed.take(after);
      if (events.length > 0) continue;
      await watch.next(POLL_MS, signal);
      events = feed.take(after);
      // Another process has written it, or the feed has a gap: the rows are the truth.
      if (events.length === 0) events = await storedAfter(ctx, id, after);
    }
  } finally {
    feed.close();
    watch.close();
  }
}

function storedAfter(
  { db }: Pick<ServiceContext, 'db'>,
  generationId: string,
  after: number,
): Promise<NumberedEvent[]> {
  return db
    .select({ sequence: generationEvents.sequence, event: generationEvents.payload })
    .from(generationEvents)
    .where(
      and(eq(generationEvents.generationId, generationId), gt(generationEvents.sequence, after)),
    )
    .orderBy(asc(generationEvents.sequence));
}
