import { dirname, join } from 'node:path';
import { findBinaries } from './binaries';
import { prepareDataDir } from './data-dir';
import { clearStaleLock } from './lock-file';
import { type OwnPostmaster, startPostmaster } from './postmaster';
import { chooseRunAs } from './run-as';
import { makeSocketDir, socketPath } from './socket-dir';

/**
 * Puts everything in place that a server needs and starts it. PostgreSQL's own lock files decide
 * between processes that do so at once: the loser's server ends by itself.
 */
export async function launch(place: {
  dataDir: string;
  socketDir: string;
  durable: boolean;
}): Promise<OwnPostmaster> {
  const { dataDir, socketDir } = place;
  const binaries = await findBinaries();
  const runAs = await chooseRunAs({ program: binaries.postgres, directory: dirname(dataDir) });
  const options = { ...place, binaries, runAs };
  await prepareDataDir(options);
  await makeSocketDir(socketDir, runAs);
  await clearStaleLock(join(dataDir, 'postmaster.pid'), dataDir);
  await clearStaleLock(`${socketPath(socketDir)}.lock`, dataDir);
  return startPostmaster(options);
}
