import { EventEmitter } from 'node:events';
import { sql as query } from 'drizzle-orm';
import type { Sql, Transaction } from './client';

export const CHANNELS = ['generation', 'render'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Tells every process that the row `id` has news; delivered when the transaction commits. */
export async function notify(
  db: Pick<Transaction, 'execute'>,
  channel: Channel,
  id: string,
): Promise<void> {
  await db.execute(query`select pg_notify(${channel}, ${id})`);
}

export type Notices = {
  /** Resolves at the next notice for `id`, after `timeoutMs`, or when the signal aborts. */
  wait(channel: Channel, id: string, timeoutMs: number, signal?: AbortSignal): Promise<void>;
};

/**
 * One listening connection for the whole process. A lost connection only makes
 * waiting slower (the timeout), never wrong: the rows are the truth.
 */
export function listenForNotices(sql: Sql): Notices {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const listening = Promise.all(
    CHANNELS.map((channel) => sql.listen(channel, (id) => emitter.emit(`${channel}:${id}`))),
  ).catch(() => undefined);

  return {
    async wait(channel, id, timeoutMs, signal) {
      await listening;
      await new Promise<void>((done) => {
        const name = `${channel}:${id}`;
        const finish = () => {
          clearTimeout(timer);
          emitter.off(name, finish);
          signal?.removeEventListener('abort', finish);
          done();
        };
        const timer = setTimeout(finish, timeoutMs);
        emitter.on(name, finish);
        signal?.addEventListener('abort', finish, { once: true });
        if (signal?.aborted) finish();
      });
    },
  };
}
