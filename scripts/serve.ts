import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../src/core/errors';
import { env } from '../src/env';
import { ensureEmbeddedDatabase } from '../src/server/db/embedded/ensure';
import { applyMigrations } from '../src/server/db/migrate';
import { browserAddress } from './address';
import { startAppServer } from './app-server';
import { buildParts, buildWhenNeeded } from './build-when-needed';
import { rebuildParts } from './rebuild-parts';
import { setUpChromium } from './set-up-chromium';
import { prepareShutdown, type Shutdown } from './shutdown';

const dev = process.argv.includes('--dev');

/** The data may lie on a volume that is not there, or belong to somebody else. */
async function checkDataDir(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (cause) {
    throw new Error(`The data directory ${path} cannot be used: ${messageOf(cause)}`, { cause });
  }
}

async function startDatabase(shutdown: Shutdown): Promise<void> {
  const { DATABASE_URL, FRAMEWRIGHT_DATA } = env();
  if (DATABASE_URL) {
    return applyMigrations({ url: DATABASE_URL }).catch((cause) => {
      throw new Error(`The database of DATABASE_URL cannot be used: ${messageOf(cause)}`, {
        cause,
      });
    });
  }
  const { connection, stop } = await ensureEmbeddedDatabase({
    dataDir: join(FRAMEWRIGHT_DATA, 'postgres'),
  });
  shutdown.add(stop);
  await applyMigrations(connection);
}

async function main(shutdown: Shutdown): Promise<void> {
  const { HOST, PORT, FRAMEWRIGHT_DATA } = env();
  await checkDataDir(FRAMEWRIGHT_DATA);
  const { signal } = shutdown;
  const onBuild = () => console.log('Building; this happens once after each change …');
  await Promise.all([
    startDatabase(shutdown),
    dev ? buildParts({ signal }) : buildWhenNeeded({ onBuild, signal }),
  ]);
  const { address, port, stop } = await startAppServer(HOST, PORT, { dev });
  shutdown.add(stop);
  if (dev) rebuildParts(signal);
  console.log(`Framewright is ready at ${await browserAddress(address, port)}`);
  // Exports are the only thing that waits for it, and they say so.
  await setUpChromium(console.log).catch((error) => console.error(messageOf(error)));
}

const shutdown = prepareShutdown();
main(shutdown).catch((error) => {
  if (!shutdown.signal.aborted) console.error(messageOf(error));
  shutdown.end(1);
});
