import type { Mutant } from './mutants';
import type { Pipeline } from './pipeline';
import { type Score, score } from './score';

/** Counts of texts. */
export type Tally = {
  all: number;
  runs: number;
  /** Draw exactly what the unspoilt scene draws. */
  same: number;
  silent: number;
  /** Why texts do not run, and how often. */
  problems: Map<string, number>;
};

export function emptyTally(): Tally {
  return { all: 0, runs: 0, same: 0, silent: 0, problems: new Map() };
}

/** Counts one score in. */
export function count(tally: Tally, { runs, same, silent, problem }: Score): void {
  tally.all += 1;
  tally.runs += Number(runs);
  tally.same += Number(same);
  tally.silent += Number(silent);
  if (problem !== null) tally.problems.set(problem, (tally.problems.get(problem) ?? 0) + 1);
}

/** Scores mutants and counts them by their kind. @param pictures what the unspoilt scenes draw */
export async function tallyByKind(
  pipeline: Pipeline,
  mutants: Iterable<Mutant>,
  pictures: ReadonlyMap<string, readonly string[]>,
  onScore?: (mutant: Mutant, score: Score) => void,
): Promise<Map<string, Tally>> {
  const byKind = new Map<string, Tally>();
  for (const mutant of mutants) {
    const tally = byKind.get(mutant.kind) ?? emptyTally();
    byKind.set(mutant.kind, tally);
    const result = await score(pipeline, mutant.text, pictures.get(mutant.scene) ?? []);
    count(tally, result);
    onScore?.(mutant, result);
  }
  return byKind;
}

/** Several tallies as one. */
export function total(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const { all, runs, same, silent, problems } of tallies) {
    sum.all += all;
    sum.runs += runs;
    sum.same += same;
    sum.silent += silent;
    for (const [problem, times] of problems) {
      sum.problems.set(problem, (sum.problems.get(problem) ?? 0) + times);
    }
  }
  return sum;
}
