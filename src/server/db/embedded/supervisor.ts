import { rmdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from './launch';
import { type Lifeline, openLifeline } from './lifeline';
import { findPostmaster, type Postmaster } from './lock-file';
import type { OwnPostmaster } from './postmaster';
import { socketDirFor } from './socket-dir';

/** Failed starts are repeated for so long: sessions of a killed server take a while to go. */
const START_MS = 10_000;
/** A server that runs may be replaying what it had not written into its tables, or the machine is busy. */
const RECOVERY_MS = 60_000;
const LOOK_MS = 25;
const RETRY_MS = 5_000;

/** Keeps one process in touch with the server of a data directory, a real path. */
export function createSupervisor({ dataDir, durable }: { dataDir: string; durable: boolean }) {
  const stopping = new AbortController();
  let socketDir = socketDirFor(dataDir);
  let own: OwnPostmaster | undefined;
  let lifeline: Lifeline | undefined;
  let connectedTo: number | undefined;
  let restart: Promise<void> | undefined;

  const pause = (ms: number, ref: boolean) =>
    // An abort only means that there is nothing left to wait for.
    sleep(ms, undefined, { ref, signal: stopping.signal }).catch(() => undefined);

  /** Looks again and again until connected: joins the server that runs, or starts one. */
  async function attach({ ref }: { ref: boolean }): Promise<void> {
    const begun = Date.now();
    let failures = 0;
    let reason = '';
    while (!stopping.signal.aborted) {
      const running = await findPostmaster(dataDir);
      if (running) {
        try {
          lifeline = await openLifeline(running.socketDir);
          ({ socketDir, pid: connectedTo } = running);
          follow(lifeline);
          return;
        } catch (error) {
          reason = error instanceof Error ? error.message : String(error);
        }
      } else if (!own?.running) {
        if (own) {
          reason = await own.lastWords();
          failures += 1;
        }
        own = await launch({ dataDir, socketDir, durable });
      }
      const limit = running || own?.running ? RECOVERY_MS : START_MS;
      if (Date.now() - begun > limit) throw new Error(complaint(dataDir, running, reason));
      await pause(LOOK_MS * Math.min(1 + failures * 2, 40), ref);
    }
  }

  function follow(line: Lifeline): void {
    void line.closed.then(() => {
      if (!stopping.signal.aborted) restart = reattach();
    });
  }

  async function reattach(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        // Nobody waits for this: it must not hold up a script that has finished.
        return await attach({ ref: false });
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
        await pause(RETRY_MS, false);
      }
    }
  }

  return {
    get socketDir() {
      return socketDir;
    },
    get owner() {
      // Of two that start a server at once, one has yet to see that it was too late.
      return own?.running === true && own.pid === connectedTo;
    },
    start: () => attach({ ref: true }),
    async stop(): Promise<void> {
      stopping.abort();
      await restart;
      lifeline?.close();
      if (!own?.running) return;
      await own.stop();
      await rmdir(socketDir).catch((error) => {
        // A process that had joined has a new server here, or somebody was tidier.
        if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error;
      });
    },
  };
}

function complaint(dataDir: string, running: Postmaster | null, reason: string): string {
  const what = running
    ? `PostgreSQL (process ${running.pid}) runs on ${dataDir} but does not answer`
    : `PostgreSQL does not start on ${dataDir}`;
  return `${what}: ${reason || 'it gives no reason'}. Its log is ${dataDir}.log.`;
}
