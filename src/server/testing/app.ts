import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const START_MS = 240_000;

export type RunningApp = {
  url: string;
  dataDir: string;
  /** Another one after a restart. */
  processId(): number;
  /** Ctrl-C, as a person would; the data stays for `restart`. */
  interrupt(): Promise<void>;
  /** kill -9 of the app's process: no clean-up of any kind. */
  kill9(): Promise<void>;
  /** Starts again with the same data and port. */
  restart(): Promise<void>;
  /** Ends the app and removes its data. */
  stop(): Promise<void>;
};

/** Starts the app as `npm start` does, on a free port, with a data directory of its own. */
export async function startApp({
  env = {},
}: {
  env?: Record<string, string>;
} = {}): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'framewright-app-'));
  const port = await findFreePort();
  const environment = { PORT: `${port}`, HOST: '127.0.0.1', FRAMEWRIGHT_DATA: dataDir, ...env };
  let child = await launch(environment);
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    url: `http://localhost:${port}`,
    dataDir,
    processId() {
      if (child.pid === undefined) throw new Error('The app has no process.');
      return child.pid;
    },
    interrupt: () => end('SIGINT'),
    kill9: () => end('SIGKILL'),
    async restart() {
      child = await launch(environment);
    },
    async stop() {
      await end('SIGINT');
      // A database that is still ending may write into it once more.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function launch(env: Record<string, string>): Promise<ChildProcess> {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: { ...inherited, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`The app did not start.\n${output}`)), START_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (!output.includes('Framewright is ready at')) return;
      clearTimeout(timer);
      ready();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`The app ended with code ${code}.\n${output}`));
    });
  });
  return child;
}

/**
 * Below the ports that systems give to outgoing connections: one of those could be taken before
 * the app listens, or while it is restarted.
 */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') answer(false);
      else fail(error);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}
