import { mkdir, realpath } from 'node:fs/promises';
import { DATABASE, USERNAME } from './lifeline';
import { PORT } from './socket-dir';
import { createSupervisor } from './supervisor';

export type EmbeddedDatabase = {
  /** For `postgres({ ... })`; `host` is the socket's directory and stays through restarts. */
  connection: { host: string; port: number; username: string; database: string };
  /** Whether this process runs the server; a process that joined may come to. */
  readonly owner: boolean;
  /** Leaves the server; if this process runs it, stops it and waits until it is gone. */
  stop(): Promise<void>;
};

/**
 * Joins the PostgreSQL server on `dataDir`, or starts it, making the directory if need be. When
 * the server goes, whoever ran it, a process that joined starts it again. It ends with the
 * process that started it, even if that is killed. Throws an Error with a sentence for the
 * person. `durable: false` trades safety in a power cut for speed: for tests only.
 */
export async function ensureEmbeddedDatabase({
  dataDir,
  durable = true,
}: {
  dataDir: string;
  durable?: boolean;
}): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true });
  const supervisor = createSupervisor({ dataDir: await realpath(dataDir), durable });
  await supervisor.start();
  return {
    connection: {
      host: supervisor.socketDir,
      port: PORT,
      username: USERNAME,
      database: DATABASE,
    },
    get owner() {
      return supervisor.owner;
    },
    stop: supervisor.stop,
  };
}
