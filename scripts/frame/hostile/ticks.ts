import type { Page } from 'playwright-core';
import { orAfter } from './watch';

/** Below this many ticks of 10 ms in a second a page is no longer at the person's service. */
export const NEEDED_TICKS = 50;

const ANSWER_MS = 700;

/**
 * The fewest ticks of the page's timer in any second that has something of the time between
 * `from` and `to` (ms, page clock). Zero when the page does not even answer.
 */
export function fewestTicks(page: Page, from: number, to = Number.POSITIVE_INFINITY) {
  const answer = page.evaluate(
    ([start, end]) => {
      const now = performance.now();
      const { ticks } = window.watched;
      const within = (last: number) =>
        ticks.filter((tick) => tick > last - 1_000 && tick <= last).length;
      let fewest = within(Math.min(now, end + 1_000));
      for (let last = start; last < Math.min(now, end + 1_000); last += 50) {
        fewest = Math.min(fewest, within(last));
      }
      return fewest;
    },
    [from, to] as const,
  );
  return orAfter(answer, ANSWER_MS, 0);
}
