import { createServer } from 'node:http';
import { join } from 'node:path';
import { env } from '../src/env';
import { ensureEmbeddedDatabase } from '../src/server/db/embedded/ensure';
import { applyMigrations } from '../src/server/db/migrate';
import { buildParts, buildWhenNeeded } from './build';
import { isPortTaken } from './port';
import { setUpChromium } from './set-up-chromium';

const isDevelopment = process.argv.includes('--dev');

/** Prints a sentence and ends; for what the person who starts the app can mend. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function startDatabase(): Promise<() => Promise<void>> {
  const { DATABASE_URL, FRAMEWRIGHT_DATA } = env();
  if (DATABASE_URL) {
    await applyMigrations({ url: DATABASE_URL });
    return async () => undefined;
  }
  const { connection, stop } = await ensureEmbeddedDatabase({
    dataDir: join(FRAMEWRIGHT_DATA, 'postgres'),
  });
  await applyMigrations(connection);
  return stop;
}

async function startApp(host: string, port: number): Promise<() => Promise<void>> {
  const { default: next } = await import('next');
  const server = createServer();
  const app = next({
    dev: isDevelopment,
    hostname: host,
    port,
    httpServer: server,
    quiet: !isDevelopment,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on('request', (request, response) => void handle(request, response));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
}

async function main(): Promise<void> {
  const { HOST, PORT } = env();
  if (await isPortTaken(HOST, PORT)) {
    refuse(
      `Port ${PORT} is taken, perhaps by a Framewright that is running already. Choose another one: PORT=${PORT + 1} npm start`,
    );
  }
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (code: number) => {
    // A second Ctrl-C must not wait for the first.
    process.once('SIGINT', () => process.exit(130));
    setTimeout(() => process.exit(code), 10_000).unref();
    for (const stop of stops.reverse()) await stop().catch((error) => console.error(error));
    process.exit(code);
  };
  process.once('SIGINT', () => void stopAll(0));
  process.once('SIGTERM', () => void stopAll(0));
  process.once('SIGHUP', () => void stopAll(0));

  const building = isDevelopment
    ? buildParts()
    : buildWhenNeeded(() => console.log('Building; this happens once after each change …'));
  const [stopDatabase] = await Promise.all([startDatabase(), building]);
  stops.push(stopDatabase);
  stops.push(await startApp(HOST, PORT));
  const address = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(HOST) ? 'localhost' : HOST;
  const health = await fetch(
    `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}/api/health`,
  );
  if (!health.ok) throw new Error(`The app does not answer well: ${await health.text()}`);
  console.log(`Framewright is ready at http://${address}:${PORT}`);
  await setUpChromium((line) => console.log(line)).catch((error) => console.error(error.message));
}

main().catch((error) => refuse(error instanceof Error ? error.message : String(error)));
