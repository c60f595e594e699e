import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acquireLock } from './lock.mjs';

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'framewright lock-'));
  path = join(directory, 'made', 'lock');
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** Another process that takes the lock, says so, and holds it for `ms`. */
async function holdElsewhere(ms: number) {
  const module = join(import.meta.dirname, 'lock.mjs');
  const code = `const { acquireLock } = await import(${JSON.stringify(module)});
    const release = acquireLock(${JSON.stringify(path)});
    console.log('held');
    setTimeout(release, ${ms});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('is free again after it was given back', () => {
  acquireLock(path)();
  acquireLock(path)();
  expect(existsSync(path)).toBe(false);
});

it('waits for a living process, and says once that it does', async () => {
  await holdElsewhere(700);
  const start = Date.now();
  let waits = 0;
  acquireLock(path, () => {
    waits += 1;
  })();
  expect(waits).toBe(1);
  expect(Date.now() - start).toBeGreaterThan(400);
});

it('takes over from a process that was killed', async () => {
  const child = await holdElsewhere(60_000);
  child.kill('SIGKILL');
  await once(child, 'exit');
  acquireLock(path)();
});

it.runIf(process.platform === 'linux')('is not held by a stranger with the same id', async () => {
  acquireLock(path)();
  // This process, started at another time.
  await writeFile(path, `${process.pid} 1`);
  acquireLock(path)();
});
