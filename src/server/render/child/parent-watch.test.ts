import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';

/** Nobody can remove this: no path has a NUL. */
const STUCK = '/tmp/\0';

it('ends when its parent is gone, also where what it leaves cannot be removed', async () => {
  const main = new URL('./main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    detached: process.platform !== 'win32',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  child.stdin.write(
    `${JSON.stringify({ bundleDir: '/nowhere', assets: [], scratchDir: STUCK })}\n`,
  );
  await once(child.stdout, 'data');
  // As a kill -9 of the parent does it: nobody reads or writes any more.
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  expect(await exited).not.toEqual([0, null]);
});
