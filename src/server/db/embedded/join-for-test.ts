import { ensureEmbeddedDatabase } from './ensure';

// A second process for embedded.test.ts: says in lines of JSON what has become of it.
const [dataDir = ''] = process.argv.slice(2);
const database = await ensureEmbeddedDatabase({ dataDir, durable: false });
let owner: boolean | undefined;
setInterval(() => {
  if (database.owner === owner) return;
  owner = database.owner;
  process.stdout.write(`${JSON.stringify({ owner })}\n`);
}, 10);
process.once('SIGTERM', async () => {
  await database.stop();
  process.exit();
});
