import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { endNotedApps, noteApp } from './noted-apps';

/** Says when Ctrl-C reached it, and takes its time to end. */
const SLOW = `process.on('SIGINT', () => setTimeout(() => process.exit(7), 200));
setInterval(() => {}, 1_000);
console.log('ready');`;

const makeDirectory = () => mkdtemp(join(tmpdir(), 'framewright-noted-'));

it('ends the apps of a run as Ctrl-C does, waits for them, and removes their data', async () => {
  const [notes, dataDir] = [await makeDirectory(), await makeDirectory()];
  await writeFile(join(dataDir, 'row'), 'one');
  const child = spawn(process.execPath, ['-e', SLOW], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  await noteApp(notes, { dataDir, processId: () => child.pid ?? Number.NaN });
  await endNotedApps(notes);
  expect((await ended)[0]).toBe(7);
  for (const path of [notes, dataDir]) await expect(access(path)).rejects.toThrow('ENOENT');
});

it('removes the data of an app that is gone already', async () => {
  const [notes, dataDir] = [await makeDirectory(), await makeDirectory()];
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  await noteApp(notes, { dataDir, processId: () => child.pid ?? Number.NaN });
  await endNotedApps(notes);
  await expect(access(dataDir)).rejects.toThrow('ENOENT');
});
