import { messageOf } from '../src/core/errors';
import { env } from '../src/env';
import { readSecret } from '../src/server/auth/secret';
import { type Collection, collectObjects, GRACE_MS } from '../src/server/services/object/collect';
import { openStorage } from '../src/server/storage/open-storage';
import { openAppDatabase } from './backfill/open-database';
import { stopSignal } from './backfill/stop-signal';
import { loadEnvFiles } from './env-files.mjs';
import { flagKeptByNpm } from './npm-flags.mjs';

const HELP = `npm run collect -- [--dry-run]

Removes files of the storage that nothing has named for seven days: compiled scenes that a
newer compiler replaced, uploads that were broken off, pictures of what has changed since. The app does this once a day by itself.

  --dry-run   change nothing; tell what would be removed`;

function describe({ objects, removed, waiting, forgotten }: Collection, dryRun: boolean): string[] {
  const megabytes = (list: readonly { sizeBytes: number }[]) =>
    `${(list.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1024 / 1024).toFixed(1)} MB`;
  return [
    ...(dryRun ? removed.map(({ key, sizeBytes }) => `${key}  ${sizeBytes} bytes`) : []),
    ...(dryRun ? forgotten.map((key) => `${key}  of a picture that nothing shows`) : []),
    `${objects} files; ${dryRun ? 'would remove' : 'removed'} ${removed.length} (${megabytes(removed)}).`,
    `${forgotten.length} files of pictures that nothing shows ${dryRun ? 'would have' : 'have'} seven days from now.`,
    `Nothing names ${waiting.length} more (${megabytes(waiting)}), but not for seven days yet.`,
  ];
}

async function main(dryRun: boolean): Promise<number> {
  loadEnvFiles();
  const { db, close } = await openAppDatabase(env(), { dryRun });
  const signal = stopSignal(() => console.log('Stopping …'));
  try {
    const { AUTH_SECRET, FRAMEWRIGHT_DATA } = env();
    const secret = AUTH_SECRET ?? (await readSecret(FRAMEWRIGHT_DATA));
    const ctx = { db, storage: await openStorage(env()), secret };
    const collection = await collectObjects({ ctx, input: { dryRun, graceMs: GRACE_MS }, signal });
    for (const line of describe(collection, dryRun)) console.log(line);
    return signal.aborted ? 130 : 0;
  } finally {
    await close();
  }
}

async function start(args: string[]): Promise<number> {
  const kept = flagKeptByNpm(['dry-run']);
  if (kept) {
    console.error(`npm kept --${kept} for itself. Write: npm run collect -- --${kept}`);
    return 1;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const unknown = args.find((arg) => arg !== '--dry-run');
  if (unknown !== undefined) {
    console.error(`“${unknown}” is not a flag. npm run collect -- --help lists them.`);
    return 1;
  }
  return main(args.includes('--dry-run'));
}

process.exit(
  await start(process.argv.slice(2)).catch((error) => {
    console.error(messageOf(error));
    return 1;
  }),
);
