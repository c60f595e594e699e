import { join } from 'node:path';
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

async function startDatabase(shutdown: Shutdown): Promise<void> {
  const { DATABASE_URL, FRAMEWRIGHT_DATA } = env();
  if (DATABASE_URL) return applyMigrations({ url: DATABASE_URL });
  const { connection, stop } = await ensureEmbeddedDatabase({
    dataDir: join(FRAMEWRIGHT_DATA, 'postgres'),
  });
  shutdown.add(stop);
  await applyMigrations(connection);
}

async function main(shutdown: Shutdown): Promise<void> {
  const { HOST, PORT } = env();
  const { signal } = shutdown;
  const onBuild = () => console.log('Building; this happens once after each change …');
  await Promise.all([
    startDatabase(shutdown),
    dev ? buildParts({ signal }) : buildWhenNeeded({ onBuild, signal }),
  ]);
  const { port, stop } = await startAppServer(HOST, PORT, { dev });
  shutdown.add(stop);
  if (dev) rebuildParts(signal);
  console.log(`Framewright is ready at ${await browserAddress(HOST, port)}`);
  // Exports are the only thing that waits for it, and they say so.
  await setUpChromium(console.log).catch((error) => console.error(error.message));
}

const shutdown = prepareShutdown();
main(shutdown).catch((error) => {
  if (shutdown.signal.aborted) return;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
