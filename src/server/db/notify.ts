import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { sql as query } from 'drizzle-orm';
import { logWarning } from '~/log';
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

/** A watch on one row; a notice between two waits is remembered, so none is missed. */
export type Watch = {
  /** Resolves at a notice since the last wait, after `timeoutMs`, or when the signal aborts. */
  next(timeoutMs: number, signal?: AbortSignal): Promise<void>;
  close(): void;
};

export type Notices = {
  watch(channel: Channel, id: string): Watch;
  /**
   * Tells of a row that has been committed: this process at once, the others with all that is
   * told within a moment. Committing a notice of its own takes the database's lock on its queue
   * until the disk has answered, one transaction after the other. Should the process die before
   * it has told the others, their watches look by themselves.
   */
  tell(channel: Channel, id: string): void;
};

/** How long notices for other processes wait for company, in ms. */
const GATHER_MS = 15;

/**
 * One listening connection for the whole process. A lost connection only makes
 * waiting slower (the timeout), never wrong: the rows are the truth.
 */
export function listenForNotices(sql: Sql): Notices {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const self = randomUUID();
  for (const channel of CHANNELS) {
    const hear = (payload: string) => {
      const [id, sender] = payload.split(' ');
      if (sender !== self) emitter.emit(`${channel}:${id}`);
    };
    sql.listen(channel, hear).catch(() => undefined);
  }
  const gathered = new Map<Channel, Set<string>>();
  const sendOn = async () => {
    const told = [...gathered].flatMap(([channel, ids]) =>
      [...ids].map((id) => ({ channel, payload: `${id} ${self}` })),
    );
    gathered.clear();
    // It writes nothing that a crash could lose, so it need not wait for the disk.
    await sql`
      select pg_notify(channel, payload), set_config('synchronous_commit', 'off', true)
      from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as told (channel text, payload text)`;
  };
  return {
    watch: (channel, id) => openWatch(emitter, `${channel}:${id}`),
    tell(channel, id) {
      emitter.emit(`${channel}:${id}`);
      if (gathered.size === 0) {
        const fail = (error: unknown) => logWarning('Other processes were not told', error);
        setTimeout(() => sendOn().catch(fail), GATHER_MS).unref();
      }
      const ids = gathered.get(channel) ?? new Set();
      gathered.set(channel, ids.add(id));
    },
  };
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
