/** A machine that slept or stood still has used up this much of a wait, in ms. */
const STEP_MS = 250;

/**
 * Resolves or rejects with `work`, and resolves after `ms` in which this page ran: what came while
 * it stood still is taken up before the wait is over.
 */
export async function waitAtMost(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    const wait = (left: number) => {
      if (left <= 0) resolve();
      else timer = setTimeout(() => wait(left - STEP_MS), Math.min(left, STEP_MS));
    };
    wait(ms);
  });
  await Promise.race([work, over]).finally(() => clearTimeout(timer));
}
