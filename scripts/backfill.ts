import { messageOf } from '../src/core/errors';
import { env } from '../src/env';
import { type BackfillReport, runBackfill } from '../src/server/services/backfill/run';
import { countedRows, type Tally } from '../src/server/services/backfill/tally';
import { startCompilePool } from './backfill/compile-pool';
import { FLAG_NAMES, type Flags, HELP, readFlags } from './backfill/flags';
import { openAppDatabase } from './backfill/open-database';
import { createProgress } from './backfill/progress';
import { stopSignal } from './backfill/stop-signal';
import { sceneLine, summaryOf, verdictOf } from './backfill/summary';
import { loadEnvFiles } from './env-files.mjs';
import { flagKeptByNpm } from './npm-flags.mjs';

/** More rows that fail are counted, not named. */
const MAX_NAMED = 20;

/** Runs the backfill; answers the exit code. */
async function main(flags: Flags): Promise<number> {
  const progress = createProgress(process.stdout);
  const signal = stopSignal(() => progress.say('Stopping after this batch …'));
  const { db, close } = await openAppDatabase(env(), flags);
  const pool = await startCompilePool({ size: flags.concurrency });
  let counted: Tally | undefined;
  let named = 0;
  try {
    const report = await runBackfill({
      ctx: { db, compile: pool.compile },
      input: flags,
      signal,
      watcher: {
        onStart: progress.start,
        onDecision(decision) {
          const line = flags.dryRun ? sceneLine(decision) : null;
          if (line) progress.say(line);
        },
        onFailure({ revisionId, reason }) {
          named += 1;
          if (named <= MAX_NAMED) progress.say(`Revision ${revisionId}: ${reason}`);
        },
        onBatch(tally) {
          counted = tally;
          progress.update(countedRows(tally));
        },
      },
    });
    progress.end();
    for (const line of summaryOf(report.tally, flags)) console.log(line);
    console.log(verdictOf(report, flags));
    return exitCode(report, flags);
  } catch (error) {
    progress.end();
    if (counted) for (const line of summaryOf(counted, flags)) console.log(line);
    throw error;
  } finally {
    await pool.close();
    await close();
  }
}

function exitCode({ left, stopped, tally }: BackfillReport, { limit }: Flags): number {
  const isLimited = limit !== null && countedRows(tally) >= limit;
  if (tally.outcomes.failed === 0 && (left === 0 || isLimited)) return 0;
  return stopped ? 130 : 1;
}

async function start(): Promise<number> {
  const kept = flagKeptByNpm([...FLAG_NAMES]);
  if (kept) {
    console.error(`npm kept --${kept} for itself. Write: npm run backfill -- --${kept}`);
    return 1;
  }
  const flags = readFlags(process.argv.slice(2));
  if (typeof flags === 'string') {
    console.error(flags);
    return 1;
  }
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  loadEnvFiles();
  return main(flags);
}

process.exit(
  await start().catch((error) => {
    console.error(messageOf(error));
    return 1;
  }),
);
