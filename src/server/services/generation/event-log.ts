import type { GenerationEvent } from '~/core/generation/event';
import type { Transaction } from '~/server/db/client';
import { generationEvents } from '~/server/db/schema/chat';
import type { Platform } from '../context';
import { feedOf, type NumberedEvent } from './event-feed';
import { eventRows, writerOf } from './event-writer';

/** How long words wait for company before they are written, in ms. */
const FLUSH_MS = 60;

/**
 * The append-only log of one generation. Words and code are gathered for a moment, so
 * that a fast model does not cost a row per token. Writes go one after the other: a
 * reader that asks for "after 7" must never be shown 9 before 8 is committed.
 */
export class EventLog {
  private sequence = 0;
  private waiting: GenerationEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Pick<Platform, 'db' | 'notices'>,
    private readonly generationId: string,
    /** Called when a delayed write fails: the work must end, nobody can see it. */
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Takes an event that can wait; neighbours of the same kind become one. */
  add(event: GenerationEvent): void {
    const last = this.waiting.at(-1);
    if (event.type === 'text' && last?.type === 'text') last.text += event.text;
    else if (event.type === 'code' && last?.type === 'code' && last.index === event.index) {
      last.text += event.text;
    } else this.waiting.push({ ...event });
    this.timer ??= setTimeout(() => this.flush().catch(this.onFailure), FLUSH_MS);
  }

  /** Writes everything that waits. Rejects with the database's error. */
  flush(): Promise<void> {
    return this.enqueue(async () => {
      const events = this.takeWaiting();
      if (events.length === 0) return;
      await writerOf(this.platform.db).append(this.generationId, events);
      this.tell(events);
    });
  }

  /**
   * Runs `work` in a transaction and appends the event that it answers, after all that
   * waits: the change and the news of it land together or not at all. With null as its
   * answer nothing more is said.
   */
  commit(work: (tx: Transaction) => Promise<GenerationEvent | null>): Promise<void> {
    return this.enqueue(async () => {
      const events = await this.platform.db.transaction(async (tx) => {
        const event = await work(tx);
        if (event === null) return [];
        this.waiting.push(event);
        const events = this.takeWaiting();
        await tx.insert(generationEvents).values(eventRows(this.generationId, events));
        return events;
      });
      this.tell(events);
    });
  }

  private enqueue(write: () => Promise<void>): Promise<void> {
    const done = this.tail.then(write);
    this.tail = done.catch(() => undefined);
    return done;
  }

  private takeWaiting(): NumberedEvent[] {
    clearTimeout(this.timer);
    this.timer = undefined;
    const events = this.waiting.splice(0);
    return events.map((event) => ({ sequence: ++this.sequence, event }));
  }

  private tell(events: readonly NumberedEvent[]): void {
    if (events.length === 0) return;
    // As the rows give them back: whoever watches from elsewhere sees the same.
    feedOf(this.platform).publish(this.generationId, JSON.parse(JSON.stringify(events)));
    this.platform.notices.tell('generation', this.generationId);
  }
}
