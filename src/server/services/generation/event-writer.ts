import { sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { generationEvents } from '~/server/db/schema/chat';
import type { NumberedEvent } from './event-feed';

type Append = {
  generationId: string;
  events: readonly NumberedEvent[];
  done(): void;
  fail(error: unknown): void;
};

/** Generations whose events go into one statement. */
const MOST_TOGETHER = 200;

/** One statement at a time, for all generations of a process that have something to say by then. */
export class EventWriter {
  #waiting: Append[] = [];
  #isWriting = false;

  constructor(private readonly db: Database) {}

  /** Resolves when the events are committed; rejects with the database's error. */
  append(generationId: string, events: readonly NumberedEvent[]): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ generationId, events, done, fail });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, MOST_TOGETHER);
      try {
        await this.#insert(together);
        for (const { done } of together) done();
      } catch (error) {
        // What the database refuses of one must not cost the others theirs.
        if (together.length === 1) together[0]?.fail(error);
        else for (const each of together) await this.#insert([each]).then(each.done, each.fail);
      }
    }
    this.#isWriting = false;
  }

  async #insert(appends: readonly Append[]): Promise<void> {
    const rows = appends.flatMap(({ generationId, events }) => eventRows(generationId, events));
    // One value whatever their number: naming each would cost more than writing it.
    await this.db.execute(sql`
      insert into ${generationEvents} (generation_id, sequence, payload)
      select "generationId", sequence, payload
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as rows ("generationId" uuid, sequence integer, payload jsonb)`);
  }
}

export function eventRows(generationId: string, events: readonly NumberedEvent[]) {
  return events.map(({ sequence, event: payload }) => ({ generationId, sequence, payload }));
}

const writers = new WeakMap<Database, EventWriter>();

/** The one writer of a process on its database. */
export function writerOf(db: Database): EventWriter {
  const writer = writers.get(db) ?? new EventWriter(db);
  writers.set(db, writer);
  return writer;
}
