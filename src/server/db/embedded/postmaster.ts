import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, stat } from 'node:fs/promises';
import { childEnv } from '~/env';
import type { Binaries } from './binaries';
import type { RunAs } from './run-as';

/** A server process that this process started. */
export type OwnPostmaster = {
  pid: number | undefined;
  readonly running: boolean;
  /** What the server has said since its start, the last lines of it. */
  lastWords(): Promise<string>;
  /** Ends sessions, writes everything down, and resolves when the process is gone. */
  stop(): Promise<void>;
};

export type PostmasterOptions = {
  dataDir: string;
  socketDir: string;
  binaries: Binaries;
  runAs: RunAs;
  durable: boolean;
};

const FAST_STOP_MS = 20_000;
const MAX_LOG_BYTES = 1_000_000;

/** Starts the server and returns at once: it may yet find that another one was faster. */
export async function startPostmaster(options: PostmasterOptions): Promise<OwnPostmaster> {
  const { binaries, runAs, dataDir } = options;
  const logPath = `${dataDir}.log`;
  const size = (await stat(logPath).catch(() => null))?.size ?? 0;
  const log = await open(logPath, size > MAX_LOG_BYTES ? 'w' : 'a');
  const start = size > MAX_LOG_BYTES ? 0 : size;
  const [command = binaries.postgres, ...prefix] = [...runAs.prefix, binaries.postgres];
  const child = spawn(command, [...prefix, ...serverArguments(options)], {
    ...runAs.ids,
    cwd: '/',
    env: { ...childEnv(), LC_ALL: 'C' },
    stdio: ['ignore', log.fd, log.fd],
    // Ctrl-C in a terminal must not reach the server before its clients are done.
    detached: true,
  });
  child.unref();
  let failure = '';
  child.on('error', (error) => {
    failure = error.message;
  });
  watchOver(child, options.socketDir);
  await log.close();
  const running = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid,
    get running() {
      return running();
    },
    lastWords: async () => failure || (await tail(logPath, start)),
    async stop() {
      if (!running()) return;
      const exit = once(child, 'exit');
      child.ref();
      child.kill('SIGINT');
      const impatience = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
      await exit.finally(() => clearTimeout(impatience));
    },
  };
}

/** Waits for the end of its input, then shuts the server down; tidies up when that is done. */
const WATCH = `
cat >/dev/null
kill -INT "$1" || exit
for try in 1 2 3 4 5 6 7 8 9; do sleep 1; kill -0 "$1" || break; done
rmdir "$2"`;

/** However this process ends, kill -9 included, its end of the watcher's input closes. */
function watchOver(child: ChildProcess, socketDir: string): void {
  if (child.pid === undefined) return;
  const watcher = spawn('sh', ['-c', WATCH, 'sh', String(child.pid), socketDir], {
    cwd: '/',
    env: childEnv(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', (error) => process.emitWarning(`No watch over the database: ${error}`));
  watcher.unref();
  // Its process id may become somebody else's.
  child.on('exit', () => watcher.kill('SIGKILL'));
}

function serverArguments({ dataDir, socketDir, durable }: PostmasterOptions): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    log_min_messages: 'warning',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Without these a power cut may lose everything, but the end of a process nothing.
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataDir, ...flags];
}

async function tail(path: string, start: number): Promise<string> {
  const log = await open(path);
  try {
    const { size } = await log.stat();
    const buffer = Buffer.alloc(Math.min(Math.max(size - start, 0), 2_000));
    await log.read(buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trim();
  } finally {
    await log.close();
  }
}
