import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { makeUnhurried } from './unhurried';

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** A process that waits, in a session of its own. */
async function waiting(): Promise<number> {
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
  await once(child, 'spawn');
  if (child.pid === undefined) throw new Error('No process was started.');
  return child.pid;
}

it('makes a process give way', async () => {
  const pid = await waiting();
  await makeUnhurried(pid);
  expect(getPriority(pid)).toBe(10);
});

it.skipIf(!existsSync('/proc/self/autogroup'))(
  'makes its session give way, where sessions are weighed against each other',
  async () => {
    for (const pid of [await waiting(), await waiting()]) {
      await makeUnhurried(pid);
      expect(await readFile(`/proc/${pid}/autogroup`, 'utf8')).toMatch(/ nice 10\n/);
      process.kill(pid, 'SIGKILL');
    }
  },
);

it('takes one that has ended already for granted', async () => {
  const pid = await waiting();
  process.kill(pid, 'SIGKILL');
  if (child) await once(child, 'close');
  await expect(makeUnhurried(pid)).resolves.toBeUndefined();
});
