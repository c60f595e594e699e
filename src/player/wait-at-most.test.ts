import { expect, it } from 'vitest';
import { waitAtMost } from './wait-at-most';

const never = new Promise(() => undefined);

function standStill(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('goes on without what does not come', async () => {
  const since = performance.now();
  await waitAtMost(never, 300);
  expect(performance.now() - since).toBeGreaterThanOrEqual(299);
});

it('takes up what came while the page stood still for longer than it waits', async () => {
  let came = false;
  const work = new Promise<void>((resolve) => {
    setTimeout(() => {
      came = true;
      resolve();
    }, 550);
  });
  const waited = waitAtMost(work, 500);
  standStill(700);
  await waited;
  expect(came).toBe(true);
});

it('fails as the work does', async () => {
  await expect(waitAtMost(Promise.reject(new Error('gone')), 500)).rejects.toThrow('gone');
});
