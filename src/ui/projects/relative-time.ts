const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago `then` was, in whole units: "just now", "5 minutes ago", "yesterday", "3 weeks ago". */
export function relativeTime(then: Date, now: Date): string {
  const ms = now.getTime() - then.getTime();
  for (const [unit, size] of UNITS) {
    const count = Math.floor(ms / size);
    if (count >= 1) return words.format(-count, unit);
  }
  return 'just now';
}
