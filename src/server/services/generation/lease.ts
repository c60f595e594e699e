import { and, eq } from 'drizzle-orm';
import { logError, logWarning } from '~/log';
import { generations } from '~/server/db/schema/chat';
import type { Platform } from '../context';
import { LEASE_MS } from './queue';

/** How often the lease is renewed, the reply saved and the wish to stop looked up, in ms. */
const BEAT_MS = 500;

export type HeldLease = {
  /** Aborts when the person asks to stop, or when the lease is lost. */
  signal: AbortSignal;
  /** Whether it was aborted because this process no longer holds the generation. */
  readonly isLost: boolean;
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
  let isLost = false;
  let heldUntil = Date.now() + LEASE_MS;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const text = reply;
    const until = Date.now() + LEASE_MS;
    const [row] = await platform.db
      .update(generations)
      .set({
        leaseExpiresAt: new Date(until),
        ...(text.length > saved ? { reply: text } : {}),
      })
      .where(
        and(
          eq(generations.id, generationId),
          eq(generations.leaseOwner, platform.processId),
          eq(generations.status, 'running'),
        ),
      )
      .returning({ stopRequestedAt: generations.stopRequestedAt });
    saved = text.length;
    heldUntil = until;
    isLost ||= !row;
    if (!row || row.stopRequestedAt) abort.abort();
  }

  const lose = (error: unknown) => {
    logError(`Generation ${generationId} lost its lease`, error);
    isLost = true;
    abort.abort();
  };
  // The row is this process's until its lease runs out: a database that stumbles costs no reply.
  const stumble = (error: unknown) => {
    if (Date.now() < heldUntil) logWarning(`Generation ${generationId} missed a beat`, error);
    else lose(error);
  };
  const timer = setInterval(() => {
    beating = beating.then(beat).catch(stumble);
  }, BEAT_MS);

  return {
    signal: abort.signal,
    get isLost() {
      return isLost;
    },
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
