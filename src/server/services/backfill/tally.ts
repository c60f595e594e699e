import type { CompileMeta } from '~/server/db/schema/project';
import { OUTCOMES, type Outcome } from './decide';

/** Counts of a backfill so far. */
export type Tally = {
  outcomes: Record<Outcome, number>;
  /** Sources without a body by the kind of their error. */
  errors: Record<string, number>;
  /** Bodies that run but do not draw all that their source asks for. */
  degraded: number;
};

export function emptyTally(): Tally {
  const outcomes = {
    started: 0,
    changed: 0,
    same: 0,
    kept: 0,
    broken: 0,
    moved: 0,
    failed: 0,
  };
  return { outcomes, errors: {}, degraded: 0 };
}

/** Counts one revision; `said` is what the compiler made of it, null where it did not get so far. */
export function countOutcome(tally: Tally, outcome: Outcome, said: CompileMeta | null): void {
  tally.outcomes[outcome] += 1;
  if (outcome === 'moved' || said === null) return;
  if (said.error) tally.errors[said.error.kind] = (tally.errors[said.error.kind] ?? 0) + 1;
  else if (isDegraded(said)) tally.degraded += 1;
}

/** Revisions that were looked at, however it went. */
export function countedRows({ outcomes }: Tally): number {
  return OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
}

/** Notes from before the mark was kept lack it. */
export function isDegraded({ notes }: CompileMeta): boolean {
  return notes.some(({ degraded }) => degraded === true);
}
