import type { GenerationEvent } from '~/core/generation/event';
import type { Platform } from '../context';

export type NumberedEvent = { sequence: number; event: GenerationEvent };

/** Committed events that a slow reader has not taken; one that is further behind asks the database. */
const MOST_WAITING = 1_000;

export type OpenFeed = {
  /** What follows `after` without a gap, of what was committed since it was opened. */
  take(after: number): NumberedEvent[];
  close(): void;
};

/** What this process has committed, for its own watchers, who need not ask the database for events. */
export class EventFeed {
  readonly #open = new Map<string, Set<NumberedEvent[]>>();

  publish(generationId: string, events: readonly NumberedEvent[]): void {
    for (const waiting of this.#open.get(generationId) ?? []) {
      if (waiting.length > MOST_WAITING) waiting.length = 0;
      waiting.push(...events);
    }
  }

  open(generationId: string): OpenFeed {
    const waiting: NumberedEvent[] = [];
    const ofGeneration = this.#open.get(generationId) ?? new Set();
    this.#open.set(generationId, ofGeneration.add(waiting));
    return {
      take(after) {
        const events = waiting.splice(0).filter(({ sequence }) => sequence > after);
        return events[0]?.sequence === after + 1 ? events : [];
      },
      close: () => {
        ofGeneration.delete(waiting);
        if (ofGeneration.size === 0) this.#open.delete(generationId);
      },
    };
  }
}

const feeds = new WeakMap<object, EventFeed>();

/** The one feed of a process on its database. */
export function feedOf({ notices }: Pick<Platform, 'notices'>): EventFeed {
  const feed = feeds.get(notices) ?? new EventFeed();
  feeds.set(notices, feed);
  return feed;
}
