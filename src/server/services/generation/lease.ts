import { logError, logWarning } from '~/log';
import type { Platform } from '../context';
import { type Heartbeat, heartbeatOf } from './heartbeat';

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
 * Holds a generation for this process while its work goes on. At most a second of words is not
 * yet in the database when the process is killed.
 */
export function holdLease(platform: Platform, generationId: string): HeldLease {
  const abort = new AbortController();
  let reply = '';
  let isLost = false;
  const lose = (error: unknown) => {
    logError(`Generation ${generationId} lost its lease`, error);
    isLost = true;
    abort.abort();
  };
  const heartbeat: Heartbeat = heartbeatOf(platform);
  const leave = heartbeat.join(generationId, {
    reply: () => reply,
    onStop: () => abort.abort(),
    onTaken() {
      isLost = true;
      abort.abort();
    },
    onSilence(error, isOver) {
      // The row is this process's until its lease runs out: a database that stumbles costs no reply.
      if (isOver) lose(error);
      else logWarning(`Generation ${generationId} missed a beat`, error);
    },
  });
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
    release: leave,
  };
}
