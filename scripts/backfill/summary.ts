import type { Decision, Outcome } from '../../src/server/services/backfill/decide';
import type { BackfillReport } from '../../src/server/services/backfill/run';
import { countedRows, isDegraded, type Tally } from '../../src/server/services/backfill/tally';
import { figure } from './progress';

/** What the counts are called, in the order in which they are printed. */
const DONE: [Outcome, string][] = [
  ['started', 'now run'],
  ['changed', 'have new JavaScript'],
  ['same', 'have the same JavaScript as before'],
  ['kept', 'keep their JavaScript: the newest compiler makes none of them'],
  ['broken', 'still do not compile'],
  ['moved', 'were changed or removed by somebody else meanwhile'],
  ['failed', 'could not be handled'],
];

const WOULD: [Outcome, string][] = [
  ['started', 'would start running'],
  ['changed', 'would get new JavaScript'],
  ['same', 'would keep the same JavaScript'],
  ['kept', 'would stop running, and so would keep the JavaScript that they have'],
  ['broken', 'still would not compile'],
  ['failed', 'could not be handled'],
];

/** The counts at the end, one line each; zeros are left out. */
export function summaryOf(tally: Tally, { dryRun }: { dryRun: boolean }): string[] {
  const { outcomes, errors, degraded } = tally;
  const line = (count: number, text: string) => `${figure(count).padStart(9)}  ${text}`;
  const counts = (dryRun ? WOULD : DONE)
    .filter(([outcome]) => outcomes[outcome] > 0)
    .map(([outcome, text]) => line(outcomes[outcome], text));
  const drawn = dryRun ? 'would run but not draw' : 'run but do not draw';
  const reduced = degraded > 0 ? [line(degraded, `of them ${drawn} all that they ask for`)] : [];
  const kinds = Object.entries(errors).sort(([, a], [, b]) => b - a);
  const reasons = kinds.map(([kind, count]) => line(count, kind));
  const why = kinds.length > 0 ? ['Why the compiler makes no JavaScript:', ...reasons] : [];
  return [...counts, ...reduced, ...why];
}

/** The last sentence: whether anything is left, and what to do about it. */
export function verdictOf(
  report: BackfillReport,
  { dryRun, limit }: { dryRun: boolean; limit: number | null },
): string {
  const { left, stopped, tally } = report;
  const isLimited = limit !== null && countedRows(tally) >= limit && tally.outcomes.failed === 0;
  const rest = `${figure(left)} ${left === 1 ? 'revision is' : 'revisions are'} left`;
  if (left === 0 && countedRows(tally) === 0) return 'There is nothing to compile.';
  if (dryRun) return stopped ? `Stopped; ${rest} to look at.` : 'Nothing was changed: a dry run.';
  if (left === 0) return 'Every revision was handled.';
  if (stopped) return `Stopped; ${rest}. The same command goes on from here.`;
  return isLimited ? `${rest} beyond the limit.` : `${rest}. The same command tries again.`;
}

/**
 * The line of a dry run about a scene whose newest revision would start or stop running, or
 * would lose part of its picture; null for every other.
 */
export function sceneLine({ found, outcome, said }: Decision): string | null {
  if (!found.isHead) return null;
  const scene = `“${found.sceneName}” in “${found.projectTitle}” (revision ${found.id})`;
  if (outcome === 'started') return `would start running: ${scene}`;
  if (outcome === 'kept') {
    return `would stop running:  ${scene}: ${said.error?.message ?? 'no reason is known'}`;
  }
  const loses = outcome === 'changed' && isDegraded(said) && !isDegraded(found.compileMeta);
  return loses ? `would draw less:     ${scene}` : null;
}
