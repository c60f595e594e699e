import { EventEmitter } from 'node:events';
import { sql as query } from 'drizzle-orm';
import type { Sql, Transaction } from './client';

export const CHANNELS = ['generation', 'render', 'job'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Tells every process that the row `id` has news; delivered when the transaction commits. */
export async function notify(
  db: Pick<Transaction, 'execute'>,
  channel: Channel,
  id: string,
): Promise<void> {
  await db.execute(query`select pg_notify(${channel}, ${id})`);
}

/** A watch on one row; a notice between two waits is remembered, so none is missed. */
export type Watch = {
  /** Resolves at a notice since the last wait, after `timeoutMs`, or when the signal aborts. */
  next(timeoutMs: number, signal?: AbortSignal): Promise<void>;
  close(): void;
};

export type Notices = { watch(channel: Channel, id: string): Watch };

/**
 * One listening connection for the whole process. A lost connection only makes
 * waiting slower (the timeout), never wrong: the rows are the truth.
 */
export function listenForNotices(sql: Sql): Notices {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  for (const channel of CHANNELS) {
    sql.listen(channel, (id) => emitter.emit(`${channel}:${id}`)).catch(() => undefined);
  }
  return { watch: (channel, id) => openWatch(emitter, `${channel}:${id}`) };
}

function openWatch(emitter: EventEmitter, name: string): Watch {
  let pending = false;
  let wake: () => void = () => undefined;
  const note = () => {
    pending = true;
    wake();
  };
  emitter.on(name, note);
  return {
    async next(timeoutMs, signal) {
      if (!pending && !signal?.aborted) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            done();
          };
          signal?.addEventListener('abort', wake, { once: true });
        });
        signal?.removeEventListener('abort', wake);
      }
      pending = false;
      wake = () => undefined;
    },
    close: () => emitter.off(name, note),
  };
}
