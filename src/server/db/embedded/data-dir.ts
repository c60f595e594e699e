import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, chown, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { childEnv } from '~/env';
import type { Binaries } from './binaries';
import { USERNAME } from './lifeline';
import type { RunAs } from './run-as';

const execute = promisify(execFile);

/** No initdb takes this long; what it left behind that is older was cut off. */
const ABANDONED_MS = 10 * 60_000;

export type DataDirOptions = {
  dataDir: string;
  binaries: Binaries;
  runAs: RunAs;
  durable: boolean;
};

/**
 * Fills an empty data directory, all at once by a rename, so that no process ever sees half of
 * it; a full one only gets the right owner. Throws an Error with a sentence for the person.
 */
export async function prepareDataDir(options: DataDirOptions): Promise<void> {
  const { dataDir, runAs } = options;
  const files = await readdir(dataDir).catch((cause) => {
    throw new Error(`${dataDir} cannot be read: it may belong to another user.`, { cause });
  });
  if (files.length === 0) return initialize(options);
  if (!files.includes('PG_VERSION')) {
    throw new Error(`${dataDir} is meant for the database, but other files are in it.`);
  }
  if (runAs.owner && (await stat(dataDir)).uid !== runAs.owner.uid) {
    await execute('chown', ['-R', `${runAs.owner.uid}:${runAs.owner.gid}`, dataDir]);
  }
}

async function initialize({ dataDir, binaries, runAs, durable }: DataDirOptions): Promise<void> {
  await removeAbandoned(dataDir);
  const draft = `${dataDir}.init-${randomUUID()}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    if (runAs.owner) await chown(draft, runAs.owner.uid, runAs.owner.gid);
    const [command = binaries.initdb, ...args] = [...runAs.prefix, binaries.initdb];
    await execute(command, [...args, ...initdbArguments(draft, durable)], {
      ...runAs.ids,
      cwd: '/',
      env: { ...childEnv(), LC_ALL: 'C' },
    });
    await rename(draft, dataDir);
    if (durable) await flush(dirname(dataDir));
  } catch (error) {
    // Another process was first: its directory is as good.
    if (await exists(join(dataDir, 'PG_VERSION'))) return;
    throw new Error(`The database could not be created in ${dataDir}: ${describe(error)}`, {
      cause: error,
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function initdbArguments(directory: string, durable: boolean): string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${USERNAME}`,
    // The socket's directory is the lock on the door.
    '--auth=trust',
    '--encoding=UTF8',
    // The same order on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

async function removeAbandoned(dataDir: string): Promise<void> {
  const parent = dirname(dataDir);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(dataDir)}.init-`)) continue;
    const path = join(parent, name);
    const age = Date.now() - ((await lstat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Makes a rename survive a power cut. */
async function flush(directory: string): Promise<void> {
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stderr = 'stderr' in error ? String(error.stderr).trim() : '';
  return stderr || error.message;
}
