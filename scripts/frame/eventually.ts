import { expect } from 'vitest';

/** `expect.poll` with the patience that a machine busy with other tests needs. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 30_000, interval: 50 });
