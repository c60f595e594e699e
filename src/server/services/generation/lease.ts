import { and, eq } from 'drizzle-orm';
import { logError } from '~/log';
import { generations } from '~/server/db/schema/chat';
import type { Platform } from '../context';
import { LEASE_MS } from './start';

/** How often the lease is renewed, the reply saved and the wish to stop looked up, in ms. */
const BEAT_MS = 500;

export type HeldLease = {
  /** Aborts when the person asks to stop, or when the lease is lost. */
  signal: AbortSignal;
  /** Everything that the model has written. */
  readonly reply: string;
  saveReply(text: string): void;
  lose(error: unknown): void;
  release(): Promise<void>;
};

/**
 * Holds a generation for this process while its work goes on. At most half a second of
 * words is not yet in the database when the process is killed.
 */
export function holdLease(platform: Platform, generationId: string): HeldLease {
  const abort = new AbortController();
  let reply = '';
  let saved = 0;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const [row] = await platform.db
      .update(generations)
      .set({
        leaseExpiresAt: new Date(Date.now() + LEASE_MS),
        ...(reply.length > saved ? { reply } : {}),
      })
      .where(
        and(
          eq(generations.id, generationId),
          eq(generations.leaseOwner, platform.processId),
          eq(generations.status, 'running'),
        ),
      )
      .returning({ stopRequestedAt: generations.stopRequestedAt });
    saved = reply.length;
    if (!row || row.stopRequestedAt) abort.abort();
  }

  const lose = (error: unknown) => {
    logError(`Generation ${generationId} lost its lease`, error);
    abort.abort();
  };
  const timer = setInterval(() => {
    beating = beating.then(beat).catch(lose);
  }, BEAT_MS);

  return {
    signal: abort.signal,
    get reply() {
      return reply;
    },
    saveReply(text) {
      reply += text;
    },
    lose,
    async release() {
      clearInterval(timer);
      await beating;
    },
  };
}
