import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './run-as';

/** PostgreSQL names its socket after the port, even when it listens on no network. */
export const PORT = 5432;

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const MAX_SOCKET_BYTES = 103;

/** The socket's path inside its directory. */
export function socketPath(directory: string): string {
  return join(directory, `.s.PGSQL.${PORT}`);
}

/** A short path, the same in every process of one user that asks for the same real path. */
export function socketDirFor(dataDir: string, temp = tmpdir()): string {
  const place = `${process.getuid?.()}:${dataDir}`;
  const name = `framewright-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`;
  const directory = join(temp, name);
  const fits = Buffer.byteLength(socketPath(directory)) <= MAX_SOCKET_BYTES;
  return fits ? directory : join('/tmp', name);
}

/**
 * Makes the directory, for its owner alone: who reaches the socket is in without a password.
 * Throws an Error with a sentence when somebody else has put something at this place.
 */
export async function makeSocketDir(directory: string, { owner }: RunAs): Promise<void> {
  await mkdir(directory, { mode: 0o700 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const stats = await lstat(directory);
  const allowed = [process.getuid?.(), owner?.uid];
  if (!stats.isDirectory() || !allowed.includes(stats.uid)) {
    throw new Error(
      `${directory}, where the database's socket belongs, is somebody else's. ` +
        'Remove it, or set TMPDIR to a directory of your own.',
    );
  }
  await chmod(directory, 0o700);
  if (owner) await chown(directory, owner.uid, owner.gid);
}
