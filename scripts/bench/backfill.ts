import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScenes } from '../../src/core/compiler/corpus/testing/read-scenes';
import { openDatabase } from '../../src/server/db/client';
import { ensureEmbeddedDatabase } from '../../src/server/db/embedded/ensure';
import { applyMigrations } from '../../src/server/db/migrate';
import { runBackfill } from '../../src/server/services/backfill/run';
import { seedProject, seedRevisions } from '../../src/server/testing/revisions';
import { startCompilePool } from '../backfill/compile-pool';
import { DEFAULT_CONCURRENCY } from '../backfill/flags';
import { demoScenes } from './demo-scenes';
import { report } from './figures';

const REVISIONS = 6_000;
const BATCH = 200;

/** Revisions per second with the scenes of the corpus, and with the demo model's longer ones. */
export async function benchBackfill(): Promise<void> {
  await measure(readScenes().map(({ tsx }) => tsx));
  await measure(await demoScenes());
}

/**
 * Revisions per second of a whole backfill on an embedded database of its own that flushes to
 * disk, from the first look to the last row. Every source is different, so none is looked up.
 */
async function measure(designs: readonly string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'framewright-bench-'));
  const embedded = await ensureEmbeddedDatabase({ dataDir: join(directory, 'postgres') });
  await applyMigrations(embedded.connection);
  const { db, close } = openDatabase(embedded.connection, { max: 3 });
  const size = DEFAULT_CONCURRENCY;
  const pool = await startCompilePool({ size });
  try {
    const sources = Array.from({ length: REVISIONS }, (_, index) => ({
      tsxCode: `// ${index}\n${designs[index % designs.length]}`,
    }));
    await seedRevisions(db, await seedProject(db), sources);
    const started = performance.now();
    const { tally } = await runBackfill({
      ctx: { db, compile: pool.compile },
      input: { recompile: false, projectId: null, dryRun: false, batch: BATCH, limit: null },
      signal: new AbortController().signal,
    });
    const seconds = (performance.now() - started) / 1000;
    if (tally.outcomes.started !== REVISIONS) throw new Error('Not every revision was compiled.');
    const bytes = sources.reduce((sum, { tsxCode }) => sum + tsxCode.length, 0) / REVISIONS;
    const words = `${REVISIONS} revisions of ${(bytes / 1000).toFixed(1)} KB, ${size} threads`;
    report('backfill', words, `${(REVISIONS / seconds).toFixed(0)} revisions/s`);
  } finally {
    await pool.close();
    await close();
    await embedded.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
