import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

export type Postmaster = { pid: number; socketDir: string };

const execute = promisify(execFile);

const EMPTY_MS = 5_000;

/**
 * The server that runs on a data directory, or null. Reads `postmaster.pid`: process id,
 * data directory, start time, port, socket directory
 * (https://www.postgresql.org/docs/18/storage-file-layout.html).
 */
export async function findPostmaster(dataDir: string): Promise<Postmaster | null> {
  const lines = (await readOrNull(join(dataDir, 'postmaster.pid')))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!(await isPostmaster(pid, dataDir))) return null;
  return { pid, socketDir: lines[4]?.trim() ?? '' };
}

/**
 * Removes a lock file whose server is gone. PostgreSQL does so itself, except when its process
 * id has been given to another program, and two servers that do so at once can both start.
 */
export async function clearStaleLock(path: string, dataDir: string): Promise<void> {
  const text = await readOrNull(path);
  if (text === null || (await isPostmaster(Number(text.split('\n')[0]), dataDir))) return;
  // A server creates the file first and then writes into it.
  if (text === '' && Date.now() - (await stat(path)).mtimeMs < EMPTY_MS) return;
  const aside = `${path}.stale-${randomUUID()}`;
  try {
    await rename(path, aside);
    // A server started since the look has put its own there: back with it.
    if ((await readOrNull(aside)) !== text) await link(aside, path);
  } catch (error) {
    if (!isCode(error, 'ENOENT', 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function isPostmaster(pid: number, dataDir: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const [program = '', ...args] = await commandLine(pid);
  // Workers title themselves "postgres: …"; a server on other data is none of ours.
  if (basename(program) !== 'postgres') return false;
  const flag = args.indexOf('-D');
  return flag < 0 || args[flag + 1] === dataDir;
}

/** The words of a process's command; none when it has ended, even if nobody has reaped it. */
async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    return (await readOrNull(`/proc/${pid}/cmdline`))?.split('\0') ?? [];
  }
  try {
    const { stdout } = await execute('ps', ['-ww', '-o', 'comm=', '-p', String(pid)]);
    return [stdout.trim()];
  } catch {
    // ps fails exactly when there is no such process.
    return [];
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ESRCH', 'EACCES')) return null;
    throw error;
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
