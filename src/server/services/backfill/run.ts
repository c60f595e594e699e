import { eq } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { projects } from '~/server/db/schema/project';
import { ServiceError } from '../service-error';
import { type Compile, type CompiledBatch, compileBatch } from './compile-batch';
import type { Decision } from './decide';
import { countWork, type FoundRevision, readWork, type WorkScope } from './find-work';
import { persist, persistently } from './persist';
import { countedRows, countOutcome, emptyTally, type Tally } from './tally';

/** Rows that came or changed behind the reading position are looked for again, not for ever. */
const MAX_PASSES = 3;

export type BackfillInput = WorkScope & {
  /** Only tells what would change. */
  dryRun: boolean;
  /** Revisions per transaction. */
  batch: number;
  /** Looks at no more than so many revisions. */
  limit: number | null;
};

export type BackfillWatcher = {
  onStart?(total: number): void;
  /** What was decided about a revision; told before it is written. */
  onDecision?(decision: Decision): void;
  onFailure?(failure: { revisionId: string; reason: string }): void;
  /** After every batch; `tally` goes on being counted in. */
  onBatch?(tally: Tally): void;
};

export type BackfillReport = {
  tally: Tally;
  /** Revisions that still are to be compiled, those beyond a limit included. */
  left: number;
  stopped: boolean;
};

type BackfillCall = {
  ctx: { db: Database; compile: Compile };
  input: BackfillInput;
  /** Ends the work after the batch that is under way. */
  signal: AbortSignal;
  watcher?: BackfillWatcher;
};

/**
 * Compiles stored revisions that have no body, and with `recompile` those of an older
 * compiler, in batches of one transaction each. What is left to do follows from the rows
 * alone, so it may be killed and started again at any time, and run beside itself and the app.
 * Throws `not_found` for a project that does not exist; rejects when the database stays away.
 */
export async function runBackfill(call: BackfillCall): Promise<BackfillReport> {
  const { ctx, input, signal, watcher } = call;
  if (input.projectId !== null) await requireProject(ctx.db, input.projectId);
  const tally = emptyTally();
  const isFull = () => input.limit !== null && countedRows(tally) >= input.limit;
  let left = await countWork(ctx.db, input);
  watcher?.onStart?.(Math.min(left, input.limit ?? left));
  for (let pass = 1; left > 0 && pass <= MAX_PASSES; pass++) {
    // Those that failed are to be done again, and counted once.
    tally.outcomes.failed = 0;
    await walk(call, tally);
    if (input.dryRun) left -= countedRows(tally);
    else left = await persistently(() => countWork(ctx.db, input));
    if (input.dryRun || signal.aborted || isFull() || left <= tally.outcomes.failed) break;
  }
  return { tally, left, stopped: signal.aborted };
}

/** Goes through the work once. While a batch is compiled, the one before is written and the next one read. */
async function walk({ ctx, input, signal, watcher }: BackfillCall, tally: Tally): Promise<void> {
  const { db, compile } = ctx;
  let room = input.limit === null ? Number.POSITIVE_INFINITY : input.limit - countedRows(tally);
  const read = (after: string | null): Promise<FoundRevision[]> => {
    const limit = Math.min(input.batch, room);
    if (limit <= 0) return Promise.resolve([]);
    return quietly(persistently(() => readWork(db, input, { after, limit })));
  };
  let reading = read(null);
  let writing: Promise<void> = Promise.resolve();
  while (!signal.aborted) {
    const batch = await reading;
    const last = batch.at(-1);
    if (!last) break;
    room -= batch.length;
    reading = read(last.id);
    const compiled = await compileBatch(db, compile, batch);
    await writing;
    writing = quietly(finish(db, input, compiled, tally, watcher));
  }
  await writing;
}

async function finish(
  db: Database,
  { dryRun }: BackfillInput,
  { decisions, failures }: CompiledBatch,
  tally: Tally,
  watcher: BackfillWatcher | undefined,
): Promise<void> {
  const fail = (revisionId: string, reason: string) => {
    countOutcome(tally, 'failed', null);
    watcher?.onFailure?.({ revisionId, reason });
  };
  for (const decision of decisions) watcher?.onDecision?.(decision);
  for (const { found, reason } of failures) fail(found.id, reason);
  const persisted = dryRun ? null : await persist(db, decisions);
  for (const { found, outcome, said } of decisions) {
    const refused = persisted?.refused.get(found.id);
    const isMoved = persisted !== null && !persisted.written.has(found.id);
    if (refused !== undefined) fail(found.id, refused);
    else countOutcome(tally, isMoved ? 'moved' : outcome, said);
  }
  watcher?.onBatch?.(tally);
}

/** Its rejection is met where it is awaited, later; until then it must not end the process. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function requireProject(db: Database, id: string): Promise<void> {
  const [project] = await db.select({ id: projects.id }).from(projects).where(eq(projects.id, id));
  if (!project) throw new ServiceError('not_found', `There is no project with the id ${id}.`);
}
