const DAY_MS = 24 * 60 * 60 * 1_000;
const HOUR_MS = 60 * 60 * 1_000;

/** The day of a moment in UTC, as `2026-05-04`. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** When the budgets of the day are free again, for a sentence: `at 00:00 UTC, in 5 hours`. */
export function whenFreeAgain(now: Date): string {
  const left = DAY_MS - (now.getTime() % DAY_MS);
  const hours = Math.ceil(left / HOUR_MS);
  return `at 00:00 UTC, in ${left < HOUR_MS ? 'less than an hour' : `${hours} hours`}`;
}
