import type { GenerationEvent } from '~/core/generation/event';
import type { Database, Transaction } from '~/server/db/client';
import { notify } from '~/server/db/notify';
import { generationEvents } from '~/server/db/schema/chat';

/** How long words wait for company before they are written, in ms, with so many others at once. */
export function flushDelay(others: number): number {
  return Math.min(MOST_FLUSH_MS, FLUSH_MS + others * FLUSH_PER_OTHER_MS);
}

const FLUSH_MS = 60;
/** A hundred replies at once write some three hundred times a second, not sixteen hundred. */
const FLUSH_PER_OTHER_MS = 3;
const MOST_FLUSH_MS = 500;

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
    private readonly db: Database,
    private readonly generationId: string,
    /** Called when a delayed write fails: the work must end, nobody can see it. */
    private readonly onFailure: (error: unknown) => void,
    /** How long words wait for company, in ms. */
    private readonly delay: () => number = () => FLUSH_MS,
  ) {}

  /** Takes an event that can wait; neighbours of the same kind become one. */
  add(event: GenerationEvent): void {
    const last = this.waiting.at(-1);
    if (event.type === 'text' && last?.type === 'text') last.text += event.text;
    else if (event.type === 'code' && last?.type === 'code' && last.index === event.index) {
      last.text += event.text;
    } else this.waiting.push({ ...event });
    this.timer ??= setTimeout(() => this.flush().catch(this.onFailure), this.delay());
  }

  /** Writes everything that waits. Rejects with the database's error. */
  flush(): Promise<void> {
    return this.enqueue(() => this.db.transaction((tx) => this.writeWaiting(tx)));
  }

  /**
   * Runs `work` in a transaction and appends the event that it answers, after all that
   * waits: the change and the news of it land together or not at all. With null as its
   * answer nothing more is said.
   */
  commit(work: (tx: Transaction) => Promise<GenerationEvent | null>): Promise<void> {
    return this.enqueue(() =>
      this.db.transaction(async (tx) => {
        const event = await work(tx);
        if (event === null) return;
        this.waiting.push(event);
        await this.writeWaiting(tx);
      }),
    );
  }

  private enqueue(write: () => Promise<void>): Promise<void> {
    const done = this.tail.then(write);
    this.tail = done.catch(() => undefined);
    return done;
  }

  private async writeWaiting(tx: Transaction): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const events = this.waiting;
    if (events.length === 0) return;
    this.waiting = [];
    const first = this.sequence + 1;
    this.sequence += events.length;
    const { generationId } = this;
    await tx
      .insert(generationEvents)
      .values(events.map((payload, index) => ({ generationId, sequence: first + index, payload })));
    await notify(tx, 'generation', generationId);
  }
}
